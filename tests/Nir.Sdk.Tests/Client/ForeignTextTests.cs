using Nir.Sdk.Client.Results;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Regler;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>A register's own words are shown where a member says that they are another's, and nowhere else.</summary>
public sealed class ForeignTextTests
{
    private readonly Script _register = new();

    [Fact]
    public async Task A_known_rule_speaks_in_the_catalogues_words()
    {
        var avvik = Assert.Single((await RefusedAsync(Avvik("NIR1001", $"Personen {Examples.DufDigits} har sluttmål."))).Avvik);

        Assert.True(RegelCatalogue.TryFind("NIR1001", out var regel));
        Assert.Equal((regel.Tekst, regel.TekstEn, regel.Utbedring, regel.UtbedringEn), (avvik.Tekst, avvik.TekstEn, avvik.Utbedring, avvik.UtbedringEn));
        Assert.Equal("Personen ************ har sluttmål.", avvik.ForeignText);
        Assert.DoesNotContain("Personen", avvik.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_catalogues_own_words_are_no_other_text()
    {
        Assert.True(RegelCatalogue.TryFind("NIR1001", out var regel));

        var avvik = Assert.Single((await RefusedAsync(Avvik("NIR1001", regel.Tekst))).Avvik);

        Assert.Null(avvik.ForeignText);
    }

    [Theory]
    [InlineData("Koden finnes ikke i kodeverket Sluttmaal.", true)]
    [InlineData("Koden finnes ikke i kodeverket OlaNordmann.", false)]
    [InlineData("Koden finnes ikke i kodeverket 202312345688.", false)]
    [InlineData("Koden finnes ikke i kodeverket Sluttmaal. Ola Nordmann.", false)]
    public async Task A_list_that_a_text_names_is_one_of_ours(string text, bool isKept)
    {
        var avvik = Assert.Single((await RefusedAsync(Avvik("NIR2001", text))).Avvik);

        Assert.Equal(isKept ? text : $"{RegelCatalogue.NIR2001.Tittel}.", avvik.Tekst);
        Assert.Equal(isKept, avvik.ForeignText is null);
    }

    [Fact]
    public async Task A_row_that_a_text_names_stands_in_its_own_words_and_in_no_others()
    {
        var row = Parametre.Tables.SelectMany(static table => table.AllRows).First(static row => row.Tekst != row.TekstEn && row.Id.Length <= 12);
        var template = RegelCatalogue.NIR3008.Tekst;

        Assert.All([row.Tekst, row.TekstEn], static text => Assert.DoesNotContain("\"", text, StringComparison.Ordinal));
        foreach (var (words, id, isKept) in new[]
        {
            (row.Tekst, row.Id, true), (row.TekstEn, row.Id, true), ("Ola Nordmann", row.Id, false), (row.Tekst, "X", false),
        })
        {
            var text = template.Replace("{rad}", $"{words} ({id})", StringComparison.Ordinal);

            var avvik = Assert.Single((await RefusedAsync(Avvik("NIR3008", text))).Avvik);

            Assert.Equal(isKept ? text : $"{RegelCatalogue.NIR3008.Tittel}.", avvik.Tekst);
        }
    }

    [Fact]
    public async Task Remarks_of_a_status_are_in_the_catalogues_words()
    {
        _register.Answer(200, $$"""
            {"registreringer":[{"id":"{{Examples.Id}}","familie":"introduksjonsprogram","kommune":"9901","lovverk":"integreringsloven","versjon":"v1",
            "merknader":[{{Avvik("NIR1001", $"Ola Nordmann {Examples.DufDigits}")}}]}]}
            """);

        var status = await Examples.Client(_register).ReadStatusAsync(Examples.Person, cancellationToken: TestContext.Current.CancellationToken);

        var avvik = Assert.Single(Assert.Single(status.Registreringer).Merknader);
        Assert.Equal((RegelCatalogue.NIR1001.Tekst, RegelCatalogue.NIR1001.TekstEn), (avvik.Tekst, avvik.TekstEn));
        Assert.DoesNotContain(Examples.DufDigits, avvik.ForeignText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_is_not_known_says_so_and_keeps_the_registers_words_apart()
    {
        var avvik =
            Assert.Single(
                (await RefusedAsync(Avvik("NIR1999", $"Ola Nordmann {Examples.FoedselsnummerDigits[..6]} {Examples.FoedselsnummerDigits[6..]}"))).Avvik);

        Assert.Equal("NIR1999", avvik.Regel);
        Assert.DoesNotContain("Ola", avvik.ToString(), StringComparison.Ordinal);
        Assert.Equal("Ola Nordmann ************", avvik.ForeignText);
    }

    [Theory]
    [InlineData("/person/dufNummer", "/person/dufNummer")]
    [InlineData("/tiltak/0/fra", "/tiltak/0/fra")]
    [InlineData("/202312345688", "")]
    [InlineData("/Ola Nordmann", "")]
    public async Task A_pointer_that_is_none_points_at_the_whole(string place, string expected) =>
        Assert.Equal(expected, Assert.Single((await RefusedAsync(Avvik("NIR1001", "x", place))).Avvik).Peker);

    [Theory]
    [InlineData("NIR10011")]
    [InlineData("NIR100")]
    [InlineData("nir1001")]
    [InlineData("NIRX001")]
    [InlineData("NIR100X")]
    [InlineData("NIR1001 202312345688")]
    public async Task An_id_of_another_form_is_not_repeated(string id) =>
        Assert.Equal("unknown", Assert.Single((await RefusedAsync(Avvik(id, "x"))).Avvik).Regel);

    [Fact]
    public async Task Remarks_of_an_accepted_transfer_are_held_to_the_same()
    {
        _register.Answer(201, Examples.Answer(merknader: Avvik("NIR1107", Examples.DufDigits)));

        var result = await Examples.Client(_register).SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.DoesNotContain(Examples.DufDigits, string.Join("", result.Merknader), StringComparison.Ordinal);
        Assert.DoesNotContain(Examples.DufDigits, System.Text.Json.JsonSerializer.Serialize(result.Merknader.ToList()), StringComparison.Ordinal);
    }

    private async Task<Refused> RefusedAsync(string avvik)
    {
        _register.Answer(422, Examples.Problem(422, "urn:nir:problem:validering", $",\"avvik\":[{avvik}]"));

        return Assert.IsType<Refused>(await Examples.Client(_register).SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken));
    }

    private static string Avvik(string regel, string text, string peker = "/sluttmaal") => $$"""
        {"regel":"{{regel}}","alvorlighet":"avvisning","peker":"{{peker}}","grunnlag":"dokumentert","tekst":"{{text}}","tekstEn":"{{text}}","utbedring":"{{text}}",
        "utbedringEn":"{{text}}","ansvarlig":"leverandoer","erForfalt":false}
        """;
}
