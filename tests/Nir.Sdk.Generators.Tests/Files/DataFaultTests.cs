using Nir.Sdk.Generators.Files;
using Nir.Sdk.Generators.Tests.Testing;

namespace Nir.Sdk.Generators.Tests.Files;

/// <summary>Each fault fails the build at its own line and column, which <c>[|</c> and <c>|]</c> mark here.</summary>
public sealed class DataFaultTests
{
    [Fact]
    public Task Faultless_files_are_silent() => VerifyAsync(null, Example.All);

    [Fact]
    public Task The_real_data_is_faultless() => VerifyAsync(null, [.. SourceFile.RealData()]);

    [Fact]
    public Task Files_of_others_are_left_alone() => VerifyAsync(null, new SourceFile("/data/x.json", "{", null), new SourceFile("/data/y.json", "{", "annet"));

    [Theory]
    [InlineData("NIRD001", "{ \"navn\" [|\"|]Gruppe\" }")]
    [InlineData("NIRD001", "{\n  \"navn\": \"Gruppe\"[||]")]
    [InlineData("NIRD004", "[|[1, 2]|]")]
    public Task A_file_is_one_JSON_object(string id, string marked) => AssertGroupAsync(id, marked);

    [Theory]
    [InlineData("NIRD001", "\"navn\": \"Gruppe\",", "\"navn\": \"Gruppe\", [|\"navn\"|]: \"Gruppe\",")]
    [InlineData("NIRD002", "{\n  \"navn\": \"Gruppe\",", "[|{|]")]
    [InlineData("NIRD002", "{\n  \"navn\": \"Gruppe\",\n  \"tittel\": \"Gruppe\",", "[|{|] \"navn\": \"Gruppe\",")]
    [InlineData("NIRD003", "\"tittel\": ", "[|\"titel\"|]: 1, \"tittel\": ")]
    [InlineData("NIRD004", "\"tittel\": \"Gruppe\"", "\"tittel\": [|17|]")]
    [InlineData("NIRD004", "\"tittel\": \"Gruppe\"", "\"tittel\": [|\"  \"|]")]
    [InlineData("NIRD004", "\"tittel\": \"Gruppe\"", "\"tittel\": [|null|]")]
    [InlineData("NIRD004", "\"hendelse\"", "[|\"en-gang\"|]")]
    [InlineData("NIRD012", "\"koder\"", "\"egenskaper\": { \"x\": [|\"Finnesikke\"|] }, \"koder\"")]
    [InlineData("NIRD012", "\"koder\"", "\"egenskaper\": { \"x\": [|true|] }, \"koder\"")]
    [InlineData("NIRD012", "\"koder\"", "\"egenskaper\": { [|\"Stor\"|]: \"bool\" }, \"koder\"")]
    [InlineData("NIRD012", "\"koder\"", "\"egenskaper\": { [|\"navn\"|]: \"bool\" }, \"koder\"")]
    [InlineData("NIRD012", "\"koder\"", "\"egenskaper\": { [|\"gruppe\"|]: \"bool\" }, \"koder\"")]
    [InlineData("NIRD004", "\"koder\"", "\"egenskaper\": [|\"bool\"|], \"koder\"")]
    [InlineData("NIRD013", "\"navn\": \"Gruppe\"", "\"navn\": [|\"Grupper\"|]")]
    public Task A_list_says_what_it_is(string id, string replaced, string replacement) =>
        AssertGroupAsync(id, Replace(Example.Group.Text, replaced, replacement));

    [Theory]
    [InlineData("NIRD004", "[|17|]")]
    [InlineData("NIRD002", "[|{|] \"nummer\": 2, \"kode\": \"to\", \"navn\": \"N\", \"grunnlag\": \"antatt\", \"begrunnelse\": \"B\" }")]
    [InlineData("NIRD003",
        "{ \"nummer\": 2, \"kode\": \"to\", [|\"verdi\"|]: 2, \"navn\": \"N\", \"navnEn\": \"N\", \"grunnlag\": \"antatt\", \"begrunnelse\": \"B\" }")]
    public Task A_code_is_whole(string id, string marked) =>
        AssertGroupAsync(id, Replace(Example.Group.Text, "\"koder\": [", $"\"koder\": [\n{marked},"));

    [Theory]
    [InlineData("NIRD004", "\"nummer\": [|0|]")]
    [InlineData("NIRD004", "\"nummer\": [|1.5|]")]
    [InlineData("NIRD004", "\"nummer\": [|\"2\"|]")]
    [InlineData("NIRD005", "\"nummer\": [|1|]")]
    public Task A_number_is_positive_and_belongs_to_one_code(string id, string member) =>
        AssertKodeAsync(id, $"{member}, \"kode\": \"to\", {Known}");

    [Theory]
    [InlineData("NIRD004", "[|2|]")]
    [InlineData("NIRD006", "[|\"To\"|]")]
    [InlineData("NIRD006", "[|\"to_tre\"|]")]
    [InlineData("NIRD006", "[|\"-to\"|]")]
    [InlineData("NIRD006", "[|\"to-\"|]")]
    [InlineData("NIRD006", "[|\"to--tre\"|]")]
    [InlineData("NIRD006", "[|\"2b\"|]")]
    [InlineData("NIRD006", "[|\"måned\"|]")]
    [InlineData("NIRD005", "[|\"arbeid\"|]")]
    [InlineData("NIRD005", "[|\"ukjent\"|]")]
    public Task A_code_is_kebab_case_and_its_own(string id, string kode) =>
        AssertKodeAsync(id, $"\"nummer\": 2, \"kode\": {kode}, {Known}");

    [Fact]
    public Task Two_codes_cannot_be_the_same_member() => AssertKodeAsync(
        "NIRD005",
        $$"""
        "nummer": 2, "kode": "punkt-6a", {{Known}} },
        { "nummer": 3, "kode": [|"punkt-6-a"|], {{Known}}
        """);

    [Fact]
    public Task A_code_has_at_most_a_hundred_characters() =>
        AssertKodeAsync("NIRD006", $"\"nummer\": 2, \"kode\": [|\"{new string('a', 101)}\"|], {Known}");

    [Theory]
    [InlineData("NIRD007", "\"fra\": [|\"2026-02-29\"|]")]
    [InlineData("NIRD007", "\"fra\": [|\"1.1.2026\"|]")]
    [InlineData("NIRD007", "\"til\": [|\"2026-01-01T00:00:00\"|]")]
    [InlineData("NIRD007", "\"fra\": \"2026-01-02\", \"til\": [|\"2026-01-01\"|]")]
    [InlineData("NIRD007", "\"fra\": \"2026-01-01\", \"til\": [|\"2026-01-01\"|]")]
    [InlineData("NIRD004", "\"fra\": [|20260101|]")]
    [InlineData("NIRD008", "\"lovverk\": [\"integreringsloven\", [|\"straffeloven\"|]]")]
    [InlineData("NIRD008", "\"lovverk\": [[|\"Integreringsloven\"|]]")]
    [InlineData("NIRD005", "\"lovverk\": [\"integreringsloven\", [|\"integreringsloven\"|]]")]
    [InlineData("NIRD004", "\"lovverk\": [|\"integreringsloven\"|]")]
    [InlineData("NIRD004", "\"lovverk\": [[|2|]]")]
    [InlineData("NIRD011", "\"etterfoelger\": [|\"finnes-ikke\"|]")]
    [InlineData("NIRD011", "\"etterfoelger\": [|\"to\"|]")]
    [InlineData("NIRD010", "\"kilde\": [|\"finnes-ikke\"|]")]
    [InlineData("NIRD012", "\"egenskaper\": { [|\"fritt\"|]: 1 }")]
    public Task What_a_code_says_more_is_right(string id, string member) =>
        AssertKodeAsync(id, $"\"nummer\": 2, \"kode\": \"to\", {member}, {Known}");

    [Theory]
    [InlineData("NIRD009", "\"grunnlag\": [|\"dokumentert\"|]")]
    [InlineData("NIRD009", "\"grunnlag\": [|\"utledet\"|], \"begrunnelse\": \"B\"")]
    [InlineData("NIRD009", "\"grunnlag\": [|\"antatt\"|], \"kilde\": \"il-14\", \"sitat\": \"ett\"")]
    [InlineData("NIRD004", "\"grunnlag\": [|\"Dokumentert\"|], \"kilde\": \"il-14\", \"sitat\": \"ett\"")]
    public Task A_belief_has_a_source_or_a_reason(string id, string members) =>
        AssertKodeAsync(id, $"\"nummer\": 2, \"kode\": \"to\", \"navn\": \"N\", \"navnEn\": \"N\", {members}");

    [Theory]
    [InlineData("\"grunnlag\": \"dokumentert\", \"kilde\": [|\"il-14\"|]")]
    [InlineData("\"grunnlag\": \"dokumentert\", \"kilde\": \"il-14\", \"sitat\": [|\"skal ikke være\"|]")]
    [InlineData("\"grunnlag\": \"dokumentert\", \"kilde\": \"il-14\", \"sitat\": [|\"Sluttmål\"|]")]
    [InlineData("\"grunnlag\": \"antatt\", \"begrunnelse\": \"B\", \"kilde\": [|\"il-14\"|]")]
    [InlineData("\"grunnlag\": \"antatt\", \"begrunnelse\": \"B\", \"sitat\": [|\"skal være\"|]")]
    public Task A_source_is_cited_for_what_stands_in_its_words(string members) =>
        AssertKodeAsync("NIRD014", $"\"nummer\": 2, \"kode\": \"to\", \"navn\": \"N\", \"navnEn\": \"N\", {members}");

    [Theory]
    [InlineData("\"navn\": \"sluttmålet skal\", \"navnEn\": \"N\", \"kilde\": \"il-14\"")]
    [InlineData("\"navn\": \"N\", \"navnEn\": \"N\", \"kilde\": \"il-14\", \"sitat\": \" SLUTTMÅLET\\n  skal være \"")]
    [InlineData("\"navn\": \"N\", \"navnEn\": \"N\", \"kilde\": \"il-14\", \"sitat\": \"ett\"")]
    public Task The_name_or_a_quotation_carries_a_code_whatever_its_case_and_spacing(string members)
    {
        var text = Replace(
            Example.Group.Text,
            "\"begrunnelse\": \"Vi tror det.\" }",
            $"\"begrunnelse\": \"Vi tror det.\" }}, {{ \"nummer\": 2, \"kode\": \"to\", \"grunnlag\": \"dokumentert\", {members} }}");

        return VerifyAsync(null, Example.Group.With(text), Example.Lovverk, Example.Kilder);
    }

    [Theory]
    [InlineData("\"gruppe\": [|\"finnes-ikke\"|]")]
    [InlineData("\"gruppe\": [|true|]")]
    [InlineData("\"obligatorisk\": [|\"true\"|]")]
    [InlineData("\"merknad\": [|1|]")]
    public Task A_property_has_a_value_of_its_type(string member)
    {
        var marked =
            Replace(Example.Tiltak.Text,
                "\"egenskaper\": { \"gruppe\": \"arbeid\", \"obligatorisk\": true, \"merknad\": \"Sier \\\"hei\\\"\" }", $"\"egenskaper\": {{ {member} }}");
        return VerifyAsync("NIRD012", Example.Tiltak.With(marked), Example.Group, Example.Lovverk, Example.Kilder);
    }

    [Theory]
    [InlineData("NIRD001", "\"2026-11-22\"", "[|d|]agen")]
    [InlineData("NIRD003", "\"kilder\": [", "[|\"merknad\"|]: 1, \"kilder\": [")]
    [InlineData("NIRD002", "\"ord\": \"Ord\"", "\"paragraf\": null", "{\n      \"id\": \"annen\"", "[|{|]\n      \"id\": \"annen\"")]
    [InlineData("NIRD004", "\"https://www.imdi.no/\"", "[|\"www.imdi.no\"|]")]
    [InlineData("NIRD004", "\"https://www.imdi.no/\"", "[|\"ftp://www.imdi.no/\"|]")]
    [InlineData("NIRD004", "\"Ord\"", "[|\"\"|]")]
    [InlineData("NIRD005", "\"annen\"", "[|\"il-14\"|]")]
    [InlineData("NIRD006", "\"annen\"", "[|\"En annen\"|]")]
    [InlineData("NIRD007", "\"2026-11-22\"", "[|\"2026-11-31\"|]")]
    public Task A_source_can_be_looked_up(string id, params string[] replacements)
    {
        var marked = Example.Kilder.Text;
        foreach (var pair in replacements.Chunk(2))
        {
            marked = Replace(marked, pair[0], pair[1]);
        }

        return VerifyAsync(id, Example.Kilder.With(marked));
    }

    [Fact]
    public Task What_cannot_be_read_is_not_blamed_on_those_who_name_it() =>
        VerifyAsync("NIRD001", Example.Kilder.With("{[||]"), Example.Lovverk.With("{[||]"), Example.Group.With("{[||]"), Example.Tiltak);

    [Fact]
    public Task Without_any_sources_every_source_that_is_named_is_missing() => VerifyAsync("NIRD010", Example.Lovverk.With(
        Example.Lovverk.Text.Replace("\"kilde\": \"annen\"", "\"kilde\": [|\"annen\"|]", StringComparison.Ordinal)
            .Replace("\"kilde\": \"il-14\"", "\"kilde\": [|\"il-14\"|]", StringComparison.Ordinal)));

    [Fact]
    public Task Of_two_files_with_the_same_list_the_later_path_is_reported() =>
        VerifyAsync("NIRD013",
            new SourceFile("/other/Gruppe.json", Replace(Example.Group.Text, "\"navn\": \"Gruppe\"", "\"navn\": [|\"Gruppe\"|]"), "kodeverk"), Example.Group);

    [Fact]
    public Task Several_faults_in_one_file_are_all_reported()
    {
        var marked = Replace(
            Example.Group.Text,
            "\"koder\": [",
            """
            "koder": [
            { "nummer": 2, "kode": "to", "navn": "N", "navnEn": "N", "fra": {|NIRD007:"nei"|}, "lovverk": [{|NIRD008:"nei"|}], "grunnlag": "dokumentert", "kilde": {|NIRD010:"nei"|} },
            """);

        return VerifyAsync(null, Example.Group.With(marked), Example.Lovverk, Example.Kilder);
    }

    private const string Known = "\"navn\": \"N\", \"navnEn\": \"N\", \"grunnlag\": \"antatt\", \"begrunnelse\": \"B\"";

    private static string Replace(string text, string old, string replacement)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, replacement, StringComparison.Ordinal);
    }

    // Behind the code that Group has, so that a repetition is the second of the two.
    private static Task AssertKodeAsync(string id, string members) => AssertGroupAsync(
        id,
        Replace(Example.Group.Text, "\"begrunnelse\": \"Vi tror det.\" }", $"\"begrunnelse\": \"Vi tror det.\" }},\n{{ {members} }}"));

    private static Task AssertGroupAsync(string id, string marked) => VerifyAsync(id, Example.Group.With(marked), Example.Lovverk, Example.Kilder);

    private static Task VerifyAsync(string? id, params SourceFile[] files) => DataTest<DataAnalyzer>.VerifyAsync(id, files);
}
