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
public sealed class RegelExamplesTests
{
    private const string Implicit =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly ImmutableArray<JsonObject> AnalyzerRegler =
    [
        .. JsonNode.Parse(Repository.Read("src", "Nir.Sdk", "Regler", "regler.json"))!["regler"]!.AsArray().Select(static regel => regel!.AsObject())
            .Where(static regel => regel["flater"]!.AsArray().Any(static surface => (string?)surface == "analyzer")),
    ];

    public static TheoryData<string> ReglerInCode => [.. AnalyzerRegler.Select(static regel => (string)regel["id"]!)];

    public static TheoryData<string> ReglerMedRegistrering =>
        [.. RegelExamples.Read().Where(static example => example.Surfaces.Contains("analyzer")).Select(static example => example.Regel)];

    [Theory]
    [MemberData(nameof(ReglerInCode))]
    public async Task The_wrong_example_is_reported_in_the_catalogues_words(string id)
    {
        var regel = AnalyzerRegler.Single(regel => (string?)regel["id"] == id);

        var finding = (await AnalyserAsync(id, Wrong(id), RegelExamples.Dato)).Where(finding => finding.Id == id).ToList();

        Assert.NotEmpty(finding);
        Assert.All(finding, en =>
        {
            Assert.StartsWith(BeforeFirstValue((string)regel["tekstEn"]!), en.GetMessage(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
            Assert.StartsWith(BeforeFirstValue((string)regel["tekst"]!), en.GetMessage(CultureInfo.GetCultureInfo("nb")), StringComparison.Ordinal);
            Assert.DoesNotContain("{", en.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.EndsWith($"docs/rules/{id}.md", en.Descriptor.HelpLinkUri, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(ReglerInCode))]
    public async Task The_right_example_is_not_reported(string id) =>
        Assert.DoesNotContain(await AnalyserAsync(id, Right(id), RegelExamples.Dato), finding => finding.Id == id);

    [Theory]
    [MemberData(nameof(ReglerMedRegistrering))]
    public async Task The_registration_that_the_other_surfaces_answer_with_the_rule_is_reported_where_code_makes_it(string id)
    {
        var example = RegelExamples.Read().Single(example => example.Regel == id);

        var wrong = await AnalyserAsync(id, ToKode(example, example.Wrong), example.Dato);
        var right = await AnalyserAsync(id, ToKode(example, example.Right), example.Dato);

        Assert.Contains(wrong, finding => finding.Id == id);
        Assert.DoesNotContain(right, finding => finding.Id == id);
    }

    private static string BeforeFirstValue(string text) => text.Split('{')[0];

    private static string Wrong(string id) => id == "NIR1956" ? Large(2000) : RealNumbers.FillIn(CodeExamples.Wrong(id));

    private static string Right(string id) => id == "NIR1956" ? Large(7) : RealNumbers.FillIn(CodeExamples.Right(id));

    // The one rule whose example is too long for its page.
    private static string Large(int count) => $$"""
        using Nir.Sdk.Kodeverk;
        using Nir.Sdk.Registreringer;

        static class Large
        {
            static void All(Introduksjonsprogram p, bool c)
            {
                {{string.Concat(Enumerable.Range(0, count).Select(static i => $"var p{i} = p with {{ Sluttmaal = c ? Sluttmaal.Arbeid : null }};\n"))}}
            }
        }
        """;

    private static string ToKode(RegelExample example, JsonObject registrering) => $$"""
        using Nir.Sdk.Identifikatorer;
        using Nir.Sdk.Kodeverk;
        using Nir.Sdk.Registreringer;
        using Nir.Sdk.Regler;

        static class Example
        {
            static object Validate() => RegistreringValidator.Validate(
                {{RegistreringCode.From(NirJson.Read(Encoding.UTF8.GetBytes(registrering.ToJsonString())).Registrering)}},
                new ValidationContext { Dato = {{RegistreringCode.From(example.Dato)}} });
        }
        """;

    // The dated rules are judged by the date that their examples name.
    private static async Task<ImmutableArray<Diagnostic>> AnalyserAsync(string id, string kode, DateOnly date)
    {
        var build = new Build { WithGlobalUsings = false, Enabled = [id] }.On(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        CSharpCompilation compilation = build.Compile([("Eksempel.cs", kode), ("Usings.cs", Implicit)]);
        return await build.AnalyzeCompilingAsync(Shipped.Analyzers, compilation);
    }
}
