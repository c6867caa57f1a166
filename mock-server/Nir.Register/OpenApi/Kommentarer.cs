using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Nir.Register.OpenApi;

/// <summary>The summaries of the code's own documentation, from the XML files that the build puts beside the assemblies.</summary>
internal sealed partial class Kommentarer
{
    private readonly Dictionary<string, string> _tekster;

    private Kommentarer(Dictionary<string, string> tekster) => _tekster = tekster;

    /// <summary>Reads the files beside the assemblies.</summary>
    /// <exception cref="FileNotFoundException">They are not there. Make the document from the project, not from a published copy.</exception>
    public static Kommentarer Les()
    {
        string[] navn = ["Nir.Sdk.Kodeverk.xml", "Nir.Sdk.xml", "Nir.Register.xml"];
        return new(navn
            .SelectMany(fil => XDocument.Load(Path.Combine(AppContext.BaseDirectory, fil)).Descendants("member"))
            .Where(static medlem => medlem.Element("summary") is not null)
            .ToDictionary(static medlem => medlem.Attribute("name")!.Value, static medlem => Tekst(medlem.Element("summary")!)));
    }

    /// <summary>A type's summary; null when it has none.</summary>
    public string? For(Type type) => _tekster.GetValueOrDefault($"T:{type.FullName}");

    /// <summary>A property's summary, looked for on its type and those it derives from; null when it has none.</summary>
    public string? For(Type type, string egenskap)
    {
        for (var eier = type; eier is not null; eier = eier.BaseType)
        {
            if (_tekster.TryGetValue($"P:{eier.FullName}.{egenskap}", out var tekst))
            {
                return tekst;
            }
        }

        return null;
    }

    private static string Tekst(XElement element)
    {
        var deler = element.Nodes().Select(static node => node switch
        {
            XText tekst => tekst.Value,
            XElement { Name.LocalName: "c" or "para" } kode => kode.Value,
            XElement lenke when (lenke.Attribute("cref") ?? lenke.Attribute("langword") ?? lenke.Attribute("name")) is { } maal => Kortnavn(maal.Value),
            _ => "",
        });
        return Mellomrom().Replace(string.Concat(deler), " ").Trim();
    }

    private static string Kortnavn(string cref) => cref.Split('(')[0].Split(':', '.')[^1];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Mellomrom();
}
