using System.Security;
using Microsoft.CodeAnalysis.CSharp;

namespace Nir.Sdk.Generators.Tekst;

/// <summary>Text from a data file, made fit for a place in C#.</summary>
internal static class Text
{
    /// <summary>A C# string literal, quotes included.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A C# string literal, or the word null.</summary>
    public static string LiteralOrNull(string? text) => text is null ? "null" : Literal(text);

    /// <summary>Content of an XML doc comment: escaped and on one line.</summary>
    public static string Xml(string text) =>
        SecurityElement.Escape(text).Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ').Trim();

    /// <summary>A sentence for an XML doc comment, with a full stop unless it has an end of its own.</summary>
    public static string XmlSentence(string text)
    {
        var xml = Xml(text);
        return xml.Length == 0 || xml[xml.Length - 1] is '.' or '!' or '?' ? xml : xml + ".";
    }
}
