using System.Text;

namespace Nir.Register.Dashboard.Markup;

/// <summary>
/// Markup that is safe to send. It is made from interpolated strings only: what stands in the source is markup, and what is filled in is
/// encoded, unless it is <see cref="Html"/> itself.
/// </summary>
internal readonly struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    public static Html Empty => default;

    public bool IsEmpty => string.IsNullOrEmpty(_markup);

    public static Html From(HtmlBuilder markup) => new(markup.ToMarkup());

    /// <summary>The markup, or nothing.</summary>
    public static Html When(bool condition, Html markup) => condition ? markup : Empty;

    public static Html Join(IEnumerable<Html> parts)
    {
        var all = new StringBuilder();
        foreach (var part in parts)
        {
            all.Append(part._markup);
        }

        return new(all.ToString());
    }

    /// <summary>The markup as it is sent.</summary>
    public override string ToString() => _markup ?? "";
}
