using Nir.Sdk.Kilder;

namespace Nir.Docs;

/// <summary>Pieces of Markdown that several pages are made of.</summary>
internal static class Markdown
{
    /// <summary>A row of a table. What would break the table is escaped.</summary>
    public static string Row(params IEnumerable<string> cells) =>
        $"| {string.Join(" | ", cells.Select(static cell => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ")))} |\n";

    /// <summary>The head of a table.</summary>
    public static string Head(params IReadOnlyList<string> columns) => Row(columns) + Row(columns.Select(static _ => "---"));

    /// <summary>A source, linked, without its words.</summary>
    public static string Link(Kilde kilde) => $"[{kilde.Tittel}{(kilde.Paragraf is null ? "" : $", {kilde.Paragraf}")}]({kilde.Url})";

    /// <summary>An interval whose end is exclusive, said with both days included.</summary>
    public static string Interval(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } end) => $"from {first:yyyy-MM-dd} to {end.AddDays(-1):yyyy-MM-dd}",
        ({ } first, null) => $"from {first:yyyy-MM-dd}",
        (null, { } end) => $"to {end.AddDays(-1):yyyy-MM-dd}",
        _ => "always",
    };
}
