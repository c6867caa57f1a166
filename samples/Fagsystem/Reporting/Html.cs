using System.Globalization;
using System.Net;
using System.Text;

namespace Fagsystem.Reporting;

/// <summary>Writes HTML. All text goes through one place that encodes it, so that no name can become markup.</summary>
internal sealed class Html
{
    private readonly StringBuilder _output = new();

    /// <summary>Writes an element around what <paramref name="content"/> writes.</summary>
    /// <param name="name">The element.</param>
    /// <param name="content">Writes what is inside.</param>
    /// <param name="attributter">As they stand in the tag, encoded.</param>
    public Html Element(string name, Action<Html> content, string attributter = "")
    {
        _output.Append('<').Append(name).Append(attributter.Length > 0 ? " " : "").Append(attributter).Append('>');
        content(this);
        _output.Append("</").Append(name).Append(">\n");
        return this;
    }

    /// <summary>Writes an element that holds a text.</summary>
    public Html Element(string name, string text, string attributter = "") => Element(name, html => html.ToText(text), attributter);

    public Html ToText(string text)
    {
        _output.Append(WebUtility.HtmlEncode(text));
        return this;
    }

    /// <summary>Writes what stands in this program and needs no encoding.</summary>
    public Html Fast(string markup)
    {
        _output.Append(markup);
        return this;
    }

    /// <summary>Writes a table with a caption, column headers, and the first cell of each row as its header.</summary>
    /// <param name="heading">What the table shows.</param>
    /// <param name="columns">The columns' headers.</param>
    /// <param name="rows">The cells, as many as there are columns.</param>
    /// <param name="numberFrom">The first column that holds numbers.</param>
    public Html Table(string heading, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, int numberFrom = int.MaxValue) =>
        Element("div", frame => frame.Element("table", table =>
        {
            table.Element("caption", heading);
            table.Element("thead", header => header.Element("tr", row => Cells(row, columns, numberFrom, static _ => ("th", "scope=\"col\""))));
            table.Element("tbody", body =>
            {
                foreach (var cells in rows)
                {
                    body.Element("tr", row => Cells(row, cells, numberFrom, static place => place == 0 ? ("th", "scope=\"row\"") : ("td", "")));
                }
            });
        }), $"class=\"ramme\" tabindex=\"0\" role=\"region\" aria-label=\"{WebUtility.HtmlEncode(heading)}\"");

    public override string ToString() => _output.ToString();

    public static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static void Cells(Html row, IReadOnlyList<string> cells, int numberFrom, Func<int, (string Navn, string Attributter)> kind)
    {
        for (var place = 0; place < cells.Count; place++)
        {
            var (name, attributter) = kind(place);
            row.Element(name, cells[place], place < numberFrom ? attributter : $"{attributter} class=\"tall\"".TrimStart());
        }
    }
}
