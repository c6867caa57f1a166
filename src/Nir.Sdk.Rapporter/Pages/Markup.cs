using System.Text;

namespace Nir.Sdk.Rapporter.Pages;

/// <summary>
/// Markup that is safe to show. It is made from interpolated strings only: what stands in the source is markup, and what is filled in is encoded,
/// unless it is markup itself.
/// </summary>
internal readonly struct Markup
{
    private readonly string? _text;

    private Markup(string text) => _text = text;

    public static Markup Of(MarkupBuilder text) => new(text.ToText());

    /// <summary>A text that stands in this library, and needs no encoding.</summary>
    public static Markup Written(string text) => new(text);

    public static Markup When(bool condition, Markup markup) => condition ? markup : default;

    public static Markup Join(IEnumerable<Markup> parts)
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
