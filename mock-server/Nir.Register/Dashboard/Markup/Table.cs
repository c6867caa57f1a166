using Nir.Sdk.Rapporter.Pages;
namespace Nir.Register.Dashboard.Markup;

/// <summary>A table with a caption, whose rows become cards where the page is narrow: the roles say that it is a table there too.</summary>
/// <param name="Caption">What it holds.</param>
/// <param name="Columns">The headings.</param>
internal sealed record Table(string Caption, params IReadOnlyList<string> Columns)
{
    /// <summary>A class for its look. Null: none of its own.</summary>
    public string? Look { get; init; }

    /// <summary>Whether the caption is for those who do not see the heading above it.</summary>
    public bool HideCaption { get; init; }

    public Html ToHtml(IEnumerable<Html> rows) => Html.From($"""
        <table role="table" class="{Look}">
        <caption{Html.When(HideCaption, Html.From($" class=\"visually-hidden\""))}>{Caption}</caption>
        <thead role="rowgroup"><tr role="row">{Columns.Select(static column => Html.From($"""<th role="columnheader" scope="col">{column}</th>"""))}</tr></thead>
        <tbody role="rowgroup">{rows}</tbody>
        </table>
        """);

    /// <summary>A row. The first cell heads it.</summary>
    /// <param name="id">What it is known by when the page is brought up to date.</param>
    /// <param name="look">A class. Null: none.</param>
    /// <param name="cells">As many as there are columns.</param>
    public Html Row(string id, string? look, params IReadOnlyList<Html> cells) => Html.From($"""
        <tr role="row" id="{id}" class="{look}">{cells.Select(Cell)}</tr>

        """);

    private Html Cell(Html content, int column) => column == 0
        ? Html.From($"""<th role="rowheader" scope="row" data-label="{Columns[0]}">{content}</th>""")
        : Html.From($"""<td role="cell" data-label="{Columns[column]}">{content}</td>""");
}
