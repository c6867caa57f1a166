using System.Text;

namespace Nir.Sdk.Rapporter.Pages;

/// <summary>
/// Markup that is safe to show. It is made from interpolated strings only: what stands in the source is markup, and what is filled in is encoded,
/// unless it is markup itself.
/// </summary>
internal readonly struct Html
{
    private readonly string? _text;

    private Html(string text) => _text = text;

    public static Html Empty => default;

    public bool IsEmpty => string.IsNullOrEmpty(_text);

    public static Html From(HtmlBuilder text) => new(text.ToText());

    /// <summary>A text that stands in this library, and needs no encoding.</summary>
    public static Html Written(string text) => new(text);

    public static Html When(bool condition, Html markup) => condition ? markup : Empty;

    public static Html Join(IEnumerable<Html> parts)
    {
        var all = new StringBuilder();
        foreach (var part in parts)
        {
            all.Append(part._text);
        }

        return new(all.ToString());
    }

    public override string ToString() => _text ?? "";
}
