using Nir.Sdk.Generators.Files;
using Nir.Sdk.Generators.Tests.Testing;

namespace Nir.Sdk.Generators.Tests.Regler;

/// <summary>Each fault in the rules fails the build at its own line and column, which <c>[|</c> and <c>|]</c> mark here.</summary>
public sealed class RegeldataTests
{
    [Fact]
    public Task Faultless_rules_are_silent() =>
        VerifyAsync(null, RegelExample.Regler, RegelExample.Combinations.With(CombinationsWith("lovverk", "lov-a")), LovA);

    [Theory]
    [InlineData("NIRD001", "\"slag\": \"forbudt\",", "\"slag\": \"forbudt\", [|\"slag\"|]: \"forbudt\",")]
    [InlineData("NIRD002", "    {\n      \"id\": \"NIR1001\", \"slag\"", "    [|{|]\n      \"slag\"")]
    [InlineData("NIRD003", "\"tittel\": ", "[|\"titel\"|]: 1, \"tittel\": ")]
    [InlineData("NIRD004", "\"NIR1001\"", "[|\"REGEL1\"|]")]
    [InlineData("NIRD004", "\"forbudt\"", "[|\"nesten-forbudt\"|]")]
    [InlineData("NIRD004", "\"leverandoer\"", "[|\"ingen\"|]")]
    [InlineData("NIRD004", "\"side\"", "[|\"plakat\"|]")]
    [InlineData("NIRD004", "\"vilkaar\": \"noe-gjelder\"", "\"vilkaar\": [|\"noe-annet\"|]")]
    [InlineData("NIRD004", "[\"noe-gjelder\"]", "[[|\"aldri-skrevet\"|]]")]
    [InlineData("NIRD004", "\"noenAv\": [\"ting\", ", "\"noenAv\": [[|\"Ting\"|], ")]
    [InlineData("NIRD006", "\"navn\": \"ikke-noe-gjelder\"", "\"navn\": [|\"Ikke noe\"|]")]
    [InlineData("NIRD005", "\"navn\": \"ikke-noe-gjelder\"", "\"navn\": [|\"noe-gjelder\"|]")]
    [InlineData("NIRD002", "\"navn\": \"ting-er-gitt\", \"beskrivelse\": \"Things are given\", \"noenAv\": [\"ting\", \"farge\"]",
        "\"navn\": [|\"ting-er-gitt\"|], \"beskrivelse\": \"Things are given\"")]
    [InlineData("NIRD007", "\"2027-01-01\"", "[|\"2025-01-01\"|]")]
    [InlineData("NIRD009", "\"grunnlag\": \"antatt\"", "\"grunnlag\": [|\"dokumentert\"|]")]
    [InlineData("NIRD010", "\"begrunnelse\": \"Vi antar det\"", "\"begrunnelse\": \"B\", \"kilde\": [|\"finnes-ikke\"|]")]
    [InlineData("NIRD002", "\"eksempel\": { \"galt\": {} }", "\"eksempel\": [|{}|]")]
    public Task A_rule_is_whole_and_rests_on_something(string id, string replaced, string replacement) =>
        VerifyAsync(id, RegelExample.Regler.With(Replace(RegelExample.Regler.Text, replaced, replacement)));

    [Fact]
    public Task A_rules_id_is_never_used_twice()
    {
        var regel = RegelExample.Regler.Text[RegelExample.Regler.Text.IndexOf("{\n      \"id\"", StringComparison.Ordinal)..];
        regel = regel[..(regel.LastIndexOf("}\n  ]", StringComparison.Ordinal) + 1)];

        return VerifyAsync("NIRD005", RegelExample.Regler.With(
            $$"""{ "vilkaar": [{ "navn": "noe-gjelder", "beskrivelse": "B", "noenAv": ["ja"] }], "regler": [{{regel}}, {{Replace(regel, "\"NIR1001\"", "[|\"NIR1001\"|]")}}] }"""));
    }

    [Theory]
    [InlineData("NIRD004", "familie", "ordning")]
    [InlineData("NIRD008", "lovverk", "lov-b")]
    public Task A_combination_names_what_exists(string id, string member, string value) =>
        VerifyAsync(id, RegelExample.Combinations.With(Replace(CombinationsWith(member, value), $"\"{value}\"", $"[|\"{value}\"|]")), LovA);

    [Theory]
    [InlineData("forbudt")]
    [InlineData("paakrevd")]
    public Task A_rule_that_forbids_or_requires_a_field_speaks_in_the_analyzers(string kind) =>
        VerifyAsync("NIRD002", RegelExample.Regler.With(WithoutAnalyzer(kind, "[|[\"validator\", \"side\"]|]")));

    [Fact]
    public Task A_rule_that_expects_a_field_need_not() =>
        VerifyAsync(null, RegelExample.Regler.With(WithoutAnalyzer("forventet", "[\"validator\", \"side\"]")));

    private static string WithoutAnalyzer(string kind, string surfaces) =>
        Replace(Replace(RegelExample.Regler.Text, "\"forbudt\"", $"\"{kind}\""), "[\"validator\", \"side\", \"analyzer\"]", surfaces);

    private static SourceFile LovA => SourceFile.Kodeverk("Lovverk", """
        { "navn": "Lovverk", "tittel": "L", "tittelEn": "L", "beskrivelse": "L", "beskrivelseEn": "L", "noekkeldato": "hendelse",
          "koder": [{ "nummer": 1, "kode": "lov-a", "navn": "A", "navnEn": "A", "grunnlag": "antatt", "begrunnelse": "B" }] }
        """);

    private static string CombinationsWith(string member, string value)
    {
        var text = RegelExample.Combinations.Text;
        var start = text.IndexOf($"\"{member}\": \"", StringComparison.Ordinal) + member.Length + 5;
        return text[..start] + value + text[text.IndexOf('"', start)..];
    }

    private static Task VerifyAsync(string? id, params SourceFile[] files) => DataTest<DataAnalyzer>.VerifyAsync(id, files);

    private static string Replace(string text, string replaced, string replacement)
    {
        Assert.Contains(replaced, text, StringComparison.Ordinal);
        return text.Replace(replaced, replacement, StringComparison.Ordinal);
    }
}
