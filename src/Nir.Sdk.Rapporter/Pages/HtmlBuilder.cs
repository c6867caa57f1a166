using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Nir.Sdk.Rapporter.Pages;

/// <summary>Takes an interpolated string apart for <see cref="Html.From"/>. What it has no method for cannot be filled in.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlBuilder
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text;

    public HtmlBuilder(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string markup) => _text.Append(markup);

    public void AppendFormatted(Html markup) => _text.Append(markup.ToString());

    public void AppendFormatted(IEnumerable<Html> parts) => _text.Append(Html.Join(parts).ToString());

    public void AppendFormatted(string? text)
    {
        if (text is not null)
        {
            _text.Append(Encoder.Encode(text));
        }
    }

    public void AppendFormatted(long number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(DateOnly date) => _text.Append(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public string ToText() => _text.ToString();
}
