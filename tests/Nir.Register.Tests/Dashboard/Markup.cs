using AngleSharp.Dom;

namespace Nir.Register.Tests.Dashboard;

/// <summary>Reads markup as it is seen.</summary>
internal static class Markup
{
    /// <summary>What stands in a row under a heading, with single spaces.</summary>
    public static string Cell(this IElement row, string column) => Text(row.QuerySelector($"[data-label='{column}']")!);

    public static string Text(this INode node) => string.Join(' ', node.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
