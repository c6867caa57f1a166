using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Nir.Sdk.Kilder;
using Nir.Shared;

namespace Nir.Sdk.Tests.Kilder;

/// <summary>
/// Everything in the data files that cites a source is cited for words that stand there: codes, rules, combinations, parameters and whatever else
/// has a <c>kilde</c>. The build checks the quotations too; this asks for one where there is none, and reads on its own.
/// </summary>
public sealed partial class KildeUseTests
{
    private static readonly IReadOnlyList<KildeUse> All = [.. DataFiles().SelectMany(static file => Read(file))];

    public static TheoryData<string> Files => [.. All.Select(static usage => usage.SourceFile).Distinct()];

    [Fact]
    public void Codes_rules_combinations_and_parameters_are_among_what_is_read()
    {
        Assert.Contains(All, static usage => usage.SourceFile.EndsWith("Lister/Sluttmaal.json", StringComparison.Ordinal));
        Assert.Contains(All, static usage => usage.SourceFile.EndsWith("Regler/regler.json", StringComparison.Ordinal));
        Assert.Contains(All, static usage => usage.SourceFile.EndsWith("Regler/kombinasjoner.json", StringComparison.Ordinal));
        Assert.Contains(All, static usage => usage.SourceFile.EndsWith("Frister/parametre.json", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_source_that_is_cited_can_be_looked_up(string file) =>
        Assert.All(I(file), static usage => Assert.True(KildeRegistry.TryFind(usage.Kilde, out _), $"{usage}: there is no source '{usage.Kilde}'."));

    [Theory]
    [MemberData(nameof(Files))]
    public void The_value_stands_in_the_words_of_its_source(string file) =>
        Assert.All(I(file), static usage =>
        {
            Assert.True(
                usage.Verdi is not null,
                $"{usage} cites '{usage.Kilde}' without a 'sitat': quote the words of the source that carry it.");
            Assert.True(
                KildeRegistry.TryFind(usage.Kilde, out var kilde) && Exists(usage.Verdi, kilde.Words),
                $"{usage}: '{usage.Verdi}' does not stand in the words of '{usage.Kilde}'.");
        });

    [Fact]
    public void What_is_dokumentert_or_utledet_cites_a_source() =>
        Assert.All(
            DataFiles().SelectMany(static file => Objects(JsonNode.Parse(Repository.Read(file))))
                .Where(static instance => instance["grunnlag"] is JsonValue level && (string?)level is "dokumentert" or "utledet"),
            static instance => Assert.NotNull(instance["kilde"]));

    private static IEnumerable<KildeUse> I(string file) => All.Where(usage => usage.SourceFile == file);

    private static IEnumerable<string> DataFiles() => Directory
        .EnumerateFiles(Repository.PathTo("src"), "*.json", SearchOption.AllDirectories)
        .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Where(static path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<KildeUse> Read(string file) => Objects(JsonNode.Parse(Repository.Read(file)))
        .Where(static instance => instance["kilde"] is JsonValue)
        .Select(instance => new KildeUse(
            file,
            (string?)instance["kode"] ?? (string?)instance["id"] ?? (string?)instance["rad"] ?? instance.ToJsonString(),
            (string)instance["kilde"]!,
            (string?)instance["sitat"] ?? (string?)instance["navn"]));

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject instance => [instance, .. instance.SelectMany(static member => Objects(member.Value))],
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private static bool Exists(string value, string word) => Regex.IsMatch(
        Space().Replace(word, " "),
        $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(Space().Replace(value, " ").Trim())}(?![\p{{L}}\p{{N}}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    /// <summary>A citation.</summary>
    /// <param name="SourceFile">The data file.</param>
    /// <param name="What">What cites: a code, a rule's or a row's id, or the whole of it.</param>
    /// <param name="Kilde">The source's id.</param>
    /// <param name="Verdi">The quotation, or the name where there is none; null when there is neither.</param>
    private sealed record KildeUse(string SourceFile, string What, string Kilde, string? Verdi)
    {
        public override string ToString() => $"{SourceFile}, {What}";
    }
}
