using System.Globalization;
using System.Net;
using System.Text;

namespace Fagsystem.Rapport;

/// <summary>Writes HTML. All text goes through one place that encodes it, so that no name can become markup.</summary>
internal sealed class Html
{
    private readonly StringBuilder _ut = new();

    /// <summary>Writes an element around what <paramref name="innhold"/> writes.</summary>
    /// <param name="navn">The element.</param>
    /// <param name="innhold">Writes what is inside.</param>
    /// <param name="attributter">As they stand in the tag, encoded.</param>
    public Html Element(string navn, Action<Html> innhold, string attributter = "")
    {
        _ut.Append('<').Append(navn).Append(attributter.Length > 0 ? " " : "").Append(attributter).Append('>');
        innhold(this);
        _ut.Append("</").Append(navn).Append(">\n");
        return this;
    }

    /// <summary>Writes an element that holds a text.</summary>
    public Html Element(string navn, string tekst, string attributter = "") => Element(navn, html => html.Tekst(tekst), attributter);

    public Html Tekst(string tekst)
    {
        _ut.Append(WebUtility.HtmlEncode(tekst));
        return this;
    }

    /// <summary>Writes what stands in this program and needs no encoding.</summary>
    public Html Fast(string markup)
    {
        _ut.Append(markup);
        return this;
    }

    /// <summary>Writes a table with a caption, column headers, and the first cell of each row as its header.</summary>
    /// <param name="overskrift">What the table shows.</param>
    /// <param name="kolonner">The columns' headers.</param>
    /// <param name="rader">The cells, as many as there are columns.</param>
    /// <param name="tallFra">The first column that holds numbers.</param>
    public Html Tabell(string overskrift, IReadOnlyList<string> kolonner, IEnumerable<IReadOnlyList<string>> rader, int tallFra = int.MaxValue) =>
        Element("div", ramme => ramme.Element("table", tabell =>
        {
            tabell.Element("caption", overskrift);
            tabell.Element("thead", hode => hode.Element("tr", rad => Celler(rad, kolonner, tallFra, static _ => ("th", "scope=\"col\""))));
            tabell.Element("tbody", kropp =>
            {
                foreach (var celler in rader)
                {
                    kropp.Element("tr", rad => Celler(rad, celler, tallFra, static plass => plass == 0 ? ("th", "scope=\"row\"") : ("td", "")));
                }
            });
        }), $"class=\"ramme\" tabindex=\"0\" role=\"region\" aria-label=\"{WebUtility.HtmlEncode(overskrift)}\"");

    public override string ToString() => _ut.ToString();

    public static string Tall(int antall) => antall.ToString(CultureInfo.InvariantCulture);

    private static void Celler(Html rad, IReadOnlyList<string> celler, int tallFra, Func<int, (string Navn, string Attributter)> slag)
    {
        for (var plass = 0; plass < celler.Count; plass++)
        {
            var (navn, attributter) = slag(plass);
            rad.Element(navn, celler[plass], plass < tallFra ? attributter : $"{attributter} class=\"tall\"".TrimStart());
        }
    }
}
