using System.Globalization;
using System.Text;
using System.Text.Json;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Docs;

/// <summary>The checks worth making before a transfer, and the rules that make them.</summary>
internal static class ChecksPage
{
    public static Page Create()
    {
        var text = new StringBuilder("""
            # What is checked before a transfer

            The checks that a fagsystem should make before it sends, and the rules that make them. A rule that refuses is one that a public source
            states or that the contract needs; all others are remarks, since nothing public says that NIR refuses on them. What a rule needs
            beyond the registration is given in `ValidationContext`; without it the rule is reported as not assessed. Generated from
            `data/kontroller.json` by `.ci/update`.


            """);
        text.Append(Markdown.Head("#", "Check", "Made by"));
        foreach (var check in Read())
        {
            var regler = check.Regler.Select(static id => $"[{id}](rules/{id}.md) {Title(id)}");
            text.Append(Markdown.Row(check.Id, check.Tekst, string.Join("<br>", [.. regler, .. check.How is null ? [] : new[] { check.How }])));
        }

        return new Page("docs/kontroller.md", text.ToString());
    }

    /// <summary>The checks.</summary>
    public static IReadOnlyList<CheckPoint> Read() =>
        JsonSerializer.Deserialize<IReadOnlyList<CheckPoint>>(Repository.Read("data", "kontroller.json"), JsonSerializerOptions.Web)!;

    private static string Title(string id) => RegelCatalogue.TryFind(id, out var regel)
        ? $"({(regel.Alvorlighet is Alvorlighet.Avvisning ? "refused" : "remark")}): {regel.TittelEn}"
        : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"data/kontroller.json names {id}, which is no rule."));
}

/// <summary>A check.</summary>
/// <param name="Id">C and a number.</param>
/// <param name="Tekst">What is checked.</param>
/// <param name="Regler">The rules that check it.</param>
/// <param name="How">What else keeps it; null: nothing.</param>
internal sealed record CheckPoint(
    string Id, [property: System.Text.Json.Serialization.JsonPropertyName("kontroll")] string Tekst, IReadOnlyList<string> Regler, string? How = null);
