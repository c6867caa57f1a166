using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Nir.Sdk.Kilder;
using Nir.Shared;

namespace Nir.Sdk.Tests.Kilder;

/// <summary>
/// Everything in the data files that cites a source is cited for words that stand there: codes, rules, combinations, parameters and whatever else
/// has a <c>kilde</c>. The build checks the quotations too; this asks for one where there is none, and reads on its own.
/// </summary>
public sealed partial class KildebrukTests
{
    private static readonly IReadOnlyList<Kildebruk> Alle = [.. Datafiler().SelectMany(static fil => Les(fil))];

    public static TheoryData<string> Filer => [.. Alle.Select(static bruk => bruk.Fil).Distinct()];

    [Fact]
    public void Codes_rules_combinations_and_parameters_are_among_what_is_read()
    {
        Assert.Contains(Alle, static bruk => bruk.Fil.EndsWith("Lister/Sluttmaal.json", StringComparison.Ordinal));
        Assert.Contains(Alle, static bruk => bruk.Fil.EndsWith("Regler/regler.json", StringComparison.Ordinal));
        Assert.Contains(Alle, static bruk => bruk.Fil.EndsWith("Regler/kombinasjoner.json", StringComparison.Ordinal));
        Assert.Contains(Alle, static bruk => bruk.Fil.EndsWith("Frister/parametre.json", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Filer))]
    public void Every_source_that_is_cited_can_be_looked_up(string fil) =>
        Assert.All(I(fil), static bruk => Assert.True(Kilderegister.TryFinn(bruk.Kilde, out _), $"{bruk}: there is no source '{bruk.Kilde}'."));

    [Theory]
    [MemberData(nameof(Filer))]
    public void The_value_stands_in_the_words_of_its_source(string fil) =>
        Assert.All(I(fil), static bruk =>
        {
            Assert.True(
                bruk.Verdi is not null,
                $"{bruk} cites '{bruk.Kilde}' without a 'sitat': quote the words of the source that carry it.");
            Assert.True(
                Kilderegister.TryFinn(bruk.Kilde, out var kilde) && Finnes(bruk.Verdi, kilde.Ord),
                $"{bruk}: '{bruk.Verdi}' does not stand in the words of '{bruk.Kilde}'.");
        });

    [Fact]
    public void What_is_dokumentert_or_utledet_cites_a_source() =>
        Assert.All(
            Datafiler().SelectMany(static fil => Objekter(JsonNode.Parse(Repository.Read(fil))))
                .Where(static objekt => (string?)objekt["grunnlag"] is "dokumentert" or "utledet"),
            static objekt => Assert.NotNull(objekt["kilde"]));

    private static IEnumerable<Kildebruk> I(string fil) => Alle.Where(bruk => bruk.Fil == fil);

    private static IEnumerable<string> Datafiler() => Directory
        .EnumerateFiles(Repository.PathTo("src"), "*.json", SearchOption.AllDirectories)
        .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Where(static path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<Kildebruk> Les(string fil) => Objekter(JsonNode.Parse(Repository.Read(fil)))
        .Where(static objekt => objekt["kilde"] is JsonValue)
        .Select(objekt => new Kildebruk(
            fil,
            (string?)objekt["kode"] ?? (string?)objekt["id"] ?? (string?)objekt["rad"] ?? objekt.ToJsonString(),
            (string)objekt["kilde"]!,
            (string?)objekt["sitat"] ?? (string?)objekt["navn"]));

    private static IEnumerable<JsonObject> Objekter(JsonNode? node) => node switch
    {
        JsonObject objekt => [objekt, .. objekt.SelectMany(static medlem => Objekter(medlem.Value))],
        JsonArray liste => liste.SelectMany(Objekter),
        _ => [],
    };

    private static bool Finnes(string verdi, string ord) => Regex.IsMatch(
        Mellomrom().Replace(ord, " "),
        $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(Mellomrom().Replace(verdi, " ").Trim())}(?![\p{{L}}\p{{N}}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Mellomrom();

    /// <summary>A citation.</summary>
    /// <param name="Fil">The data file.</param>
    /// <param name="Hva">What cites: a code, a rule's or a row's id, or the whole of it.</param>
    /// <param name="Kilde">The source's id.</param>
    /// <param name="Verdi">The quotation, or the name where there is none; null when there is neither.</param>
    private sealed record Kildebruk(string Fil, string Hva, string Kilde, string? Verdi)
    {
        public override string ToString() => $"{Fil}, {Hva}";
    }
}
