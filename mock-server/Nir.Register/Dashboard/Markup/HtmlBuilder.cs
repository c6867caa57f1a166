using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Nir.Register.Dashboard.Markup;

/// <summary>Takes an interpolated string apart for <see cref="Html.From"/>. What it has no method for cannot be filled in.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlBuilder
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _markup;

    public HtmlBuilder(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(Html markup) => _markup.Append(markup.ToString());

    public void AppendFormatted(IEnumerable<Html> parts) => _markup.Append(Html.Join(parts).ToString());

    /// <summary>A text, for content or between quotation marks.</summary>
    public void AppendFormatted(string? text)
    {
        if (text is not null)
        {
            _markup.Append(Encoder.Encode(text));
        }
    }

    public void AppendFormatted(long number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(DateOnly date) => _markup.Append(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public string ToMarkup() => _markup.ToString();
}
