using System.Text.Json;
using Nir.Register.OpenApi;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Kodeverk;
using Nir.Shared;

namespace Nir.Register.Tests.OpenApi;

public sealed class OpenApiDokumentTests : Kontrakttest
{
    private static readonly string Innsjekket = File.ReadAllText(Repository.PathTo("docs", "openapi", "nir-v1.json"));
    private static readonly JsonElement Dokument = JsonDocument.Parse(Innsjekket).RootElement;

    private static JsonElement Skjemaer => Dokument.GetProperty("components").GetProperty("schemas");

    public static TheoryData<string, string, string> Eksempler
    {
        get
        {
            var eksempler = new TheoryData<string, string, string>();
            foreach (var (sti, operasjon) in Operasjoner().Where(static par => par.Operasjon.TryGetProperty("requestBody", out _)))
            {
                var innhold = operasjon.GetProperty("requestBody").GetProperty("content").EnumerateObject().Single().Value;
                foreach (var eksempel in innhold.GetProperty("examples").EnumerateObject())
                {
                    eksempler.Add($"{sti} {eksempel.Name}", innhold.GetProperty("schema").GetRawText(), eksempel.Value.GetProperty("value").GetRawText());
                }
            }

            return eksempler;
        }
    }

    [Fact]
    public async Task The_checked_in_document_is_what_the_endpoints_and_types_say()
    {
        var laget = await ContractDocument.CreateAsync();

        Assert.True(
            laget == Innsjekket,
            "docs/openapi/nir-v1.json is not current. Update it: dotnet run --project mock-server/Nir.Register -- --openapi docs/openapi/nir-v1.json");
    }

    [Fact]
    public async Task The_server_serves_the_checked_in_document_to_anyone()
    {
        Intro.Token = null;

        var svar = await Intro.SendAsync(HttpMethod.Get, "v1/openapi.json");

        Assert.Equal(Innsjekket, svar.Tekst);
    }

    [Theory]
    [MemberData(nameof(Eksempler))]
    public void Every_example_is_what_its_schema_says(string navn, string skjema, string eksempel)
    {
        Assert.NotEmpty(navn);

        new Skjemakontroll(Dokument).Kontroller(JsonDocument.Parse(skjema).RootElement, JsonDocument.Parse(eksempel).RootElement);
    }

    [Fact]
    public void The_examples_show_all_four_families() =>
        Assert.Equal(4, Eksempler.Count(static rad => rad.Data.Item1.StartsWith("PUT ", StringComparison.Ordinal)));

    [Fact]
    public void Code_lists_are_listed_with_every_code_and_its_name()
    {
        foreach (var liste in Kodeverksregister.Alle.Where(liste => Skjemaer.TryGetProperty(liste.Navn, out _)))
        {
            var skjema = Skjemaer.GetProperty(liste.Navn);
            Assert.Equal(liste.Oppfoeringer.Select(kode => kode.Kode), skjema.GetProperty("enum").EnumerateArray().Select(kode => kode.GetString()));
            Assert.Equal(liste.Oppfoeringer.Select(kode => kode.NavnEn), skjema.GetProperty("x-enumDescriptions").EnumerateObject().Select(navn => navn.Value.GetString()));
        }

        Assert.True(Skjemaer.TryGetProperty(nameof(Sluttmaal), out _));
    }

    [Fact]
    public void Every_schema_and_every_member_is_described()
    {
        foreach (var skjema in Skjemaer.EnumerateObject())
        {
            Assert.True(skjema.Value.TryGetProperty("description", out var tekst) && tekst.GetString()!.Length > 0, $"{skjema.Name} is not described.");
            foreach (var medlem in skjema.Value.TryGetProperty("properties", out var medlemmer) ? medlemmer.EnumerateObject().ToArray() : [])
            {
                Assert.True(medlem.Value.TryGetProperty("description", out var beskrivelse) && beskrivelse.GetString()!.Length > 0, $"{skjema.Name}.{medlem.Name} is not described.");
            }
        }
    }

    [Fact]
    public void Every_operation_says_what_a_linter_asks_for()
    {
        var operasjoner = Operasjoner().ToArray();

        Assert.Equal(operasjoner.Length, operasjoner.Select(par => par.Operasjon.GetProperty("operationId").GetString()).Distinct().Count());
        foreach (var (sti, operasjon) in operasjoner)
        {
            Assert.True(operasjon.GetProperty("summary").GetString()!.Length > 0, sti);
            Assert.True(operasjon.GetProperty("description").GetString()!.Length > 0, sti);
            Assert.Contains(operasjon.GetProperty("responses").EnumerateObject(), svar => svar.Name[0] == '4');
        }
    }

    [Fact]
    public void Nothing_is_defined_that_is_not_used()
    {
        foreach (var slag in Dokument.GetProperty("components").EnumerateObject().Where(slag => slag.Name is not "securitySchemes"))
        {
            foreach (var del in slag.Value.EnumerateObject())
            {
                Assert.True(Innsjekket.Contains($"\"#/components/{slag.Name}/{del.Name}\"", StringComparison.Ordinal), $"{slag.Name} {del.Name} is not used.");
            }
        }
    }

    [Fact]
    public void The_document_shows_synthetic_numbers_only()
    {
        var tall = System.Text.RegularExpressions.Regex.Matches(Innsjekket, "\"([0-9]{11,12})\"").Select(treff => treff.Groups[1].Value).Distinct().ToArray();

        Assert.NotEmpty(tall);
        Assert.All(tall, nummer => Assert.True(Sdk.Identifikatorer.DufNummer.TryParse(nummer, out var duf) && duf.ErSyntetisk));
    }

    private static IEnumerable<(string Sti, JsonElement Operasjon)> Operasjoner() =>
        from sti in Dokument.GetProperty("paths").EnumerateObject()
        from operasjon in sti.Value.EnumerateObject()
        where operasjon.Name is not "parameters"
        select ($"{operasjon.Name.ToUpperInvariant()} {sti.Name}", operasjon.Value);
}
