using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.Contract;
using Nir.Shared;

namespace Nir.Sdk.Analyzers.Tests.Regler;

/// <summary>Each rule's own examples, compiled with all analyzers and looked at from outside only.</summary>
public sealed class RegeleksemplerTests
{
    private const string Implicit = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly ImmutableArray<JsonObject> Analysatorregler =
    [
        .. JsonNode.Parse(Repository.Read("src", "Nir.Sdk", "Regler", "regler.json"))!["regler"]!.AsArray().Select(static regel => regel!.AsObject())
            .Where(static regel => regel["flater"]!.AsArray().Any(static flate => (string?)flate == "analyzer")),
    ];

    public static TheoryData<string> ReglerIKoden => [.. Analysatorregler.Select(static regel => (string)regel["id"]!)];

    public static TheoryData<string> ReglerMedRegistrering => [.. Regeleksempler.Les().Where(static eksempel => eksempel.Flater.Contains("analyzer")).Select(static eksempel => eksempel.Regel)];

    [Theory]
    [MemberData(nameof(ReglerIKoden))]
    public async Task The_wrong_example_is_reported_in_the_catalogues_words(string id)
    {
        var regel = Analysatorregler.Single(regel => (string?)regel["id"] == id);

        var funn = (await AnalyserAsync(id, Galt(id), Regeleksempler.Dato)).Where(funn => funn.Id == id).ToList();

        Assert.NotEmpty(funn);
        Assert.All(funn, en =>
        {
            Assert.StartsWith(FoerFoersteVerdi((string)regel["tekstEn"]!), en.GetMessage(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
            Assert.StartsWith(FoerFoersteVerdi((string)regel["tekst"]!), en.GetMessage(CultureInfo.GetCultureInfo("nb")), StringComparison.Ordinal);
            Assert.DoesNotContain("{", en.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.EndsWith($"docs/rules/{id}.md", en.Descriptor.HelpLinkUri, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(ReglerIKoden))]
    public async Task The_right_example_is_not_reported(string id) =>
        Assert.DoesNotContain(await AnalyserAsync(id, Riktig(id), Regeleksempler.Dato), funn => funn.Id == id);

    [Theory]
    [MemberData(nameof(ReglerMedRegistrering))]
    public async Task The_registration_that_the_other_surfaces_answer_with_the_rule_is_reported_where_code_makes_it(string id)
    {
        var eksempel = Regeleksempler.Les().Single(eksempel => eksempel.Regel == id);

        var galt = await AnalyserAsync(id, Kode(eksempel, eksempel.Galt), eksempel.Dato);
        var riktig = await AnalyserAsync(id, Kode(eksempel, eksempel.Riktig), eksempel.Dato);

        Assert.Contains(galt, funn => funn.Id == id);
        Assert.DoesNotContain(riktig, funn => funn.Id == id);
    }

    private static string FoerFoersteVerdi(string tekst) => tekst.Split('{')[0];

    private static string Galt(string id) => id == "NIR1956" ? Stor(2000) : VirkeligeNumre.FyllInn(Kodeeksempler.Galt(id));

    private static string Riktig(string id) => id == "NIR1956" ? Stor(7) : VirkeligeNumre.FyllInn(Kodeeksempler.Riktig(id));

    // The one rule whose example is too long for its page.
    private static string Stor(int antall) => $$"""
        using Nir.Sdk.Kodeverk;
        using Nir.Sdk.Registreringer;

        static class Stor
        {
            static void Alle(Introduksjonsprogram p, bool c)
            {
                {{string.Concat(Enumerable.Range(0, antall).Select(static i => $"var p{i} = p with {{ Sluttmaal = c ? Sluttmaal.Arbeid : null }};\n"))}}
            }
        }
        """;

    private static string Kode(Regeleksempel eksempel, JsonObject registrering) => $$"""
        using Nir.Sdk.Identifikatorer;
        using Nir.Sdk.Kodeverk;
        using Nir.Sdk.Registreringer;
        using Nir.Sdk.Regler;

        static class Eksempel
        {
            static object Valider() => Registreringsvalidator.Valider(
                {{Registreringskode.Av(NirJson.Les(Encoding.UTF8.GetBytes(registrering.ToJsonString())).Registrering)}},
                new Valideringskontekst { Dato = {{Registreringskode.Av(eksempel.Dato)}} });
        }
        """;

    // The dated rules are judged by the date that their examples name.
    private static async Task<ImmutableArray<Diagnostic>> AnalyserAsync(string id, string kode, DateOnly dato)
    {
        var build = new Build { WithGlobalUsings = false, Enabled = [id] }.On(dato.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        CSharpCompilation compilation = build.Compile([("Eksempel.cs", kode), ("Usings.cs", Implicit)]);
        Build.AssertCompiles(compilation);
        return await build.AnalyzeAsync(Shipped.Analyzers, compilation);
    }
}
