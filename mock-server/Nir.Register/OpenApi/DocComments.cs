using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Nir.Register.OpenApi;

/// <summary>The summaries of the code's own documentation, from the XML files that the build puts beside the assemblies.</summary>
internal sealed partial class DocComments
{
    private readonly Dictionary<string, string> _texts;

    private DocComments(Dictionary<string, string> texts) => _texts = texts;

    /// <summary>Reads the files beside the assemblies.</summary>
    /// <exception cref="FileNotFoundException">They are not there. Make the document from the project, not from a published copy.</exception>
    public static DocComments Read()
    {
        string[] name = ["Nir.Sdk.Kodeverk.xml", "Nir.Sdk.xml", "Nir.Register.xml"];
        return new(name
            .SelectMany(file => XDocument.Load(Path.Combine(AppContext.BaseDirectory, file)).Descendants("member"))
            .Where(static member => member.Element("summary") is not null)
            // What the platform's generators write stands in more than one of them.
            .DistinctBy(static member => member.Attribute("name")!.Value)
            .ToDictionary(static member => member.Attribute("name")!.Value, static member => ToText(member.Element("summary")!)));
    }

    /// <summary>A type's summary; null when it has none.</summary>
    public string? For(Type type) => _texts.GetValueOrDefault($"T:{type.FullName}");

    /// <summary>A property's summary, looked for on its type and those it derives from; null when it has none.</summary>
    public string? For(Type type, string property)
    {
        for (var owner = type; owner is not null; owner = owner.BaseType)
        {
            if (_texts.TryGetValue($"P:{owner.FullName}.{property}", out var text))
            {
                return text;
            }
        }

        return null;
    }

    private static string ToText(XElement element)
    {
        var parts = element.Nodes().Select(static node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "c" or "para" } kode => kode.Value,
            XElement link when (link.Attribute("cref") ?? link.Attribute("langword") ?? link.Attribute("name")) is { } target => ShortName(target.Value),
            _ => "",
        });
        return Space().Replace(string.Concat(parts), " ").Trim();
    }

    private static string ShortName(string cref) => cref.Split('(')[0].Split(':', '.')[^1];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
