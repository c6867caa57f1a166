using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Registreringer;

/// <summary>A language as an ISO 639 code of two or three small letters, for example <c>uk</c> or <c>prs</c>.</summary>
/// <remarks>
/// Only the form is checked here. A code that is in no list (<see cref="Referanselister.SpraakRegistry"/>) is remarked on by NIR2008 and
/// sent all the same. <c>default</c> is not given.
/// </remarks>
[JsonConverter(typeof(SpraakkodeConverter))]
public readonly record struct Spraakkode : IParsable<Spraakkode>, IUtf8SpanParsable<Spraakkode>
{
    internal const int LongestText = 3;

    private const string Expected = "A language code is two or three letters a-z (ISO 639), for example uk or prs.";

    // The letters, one in each byte, the last one lowest. 0: not given.
    private readonly uint _letters;

    private Spraakkode(uint letters) => _letters = letters;

    /// <summary>Reads a code.</summary>
    /// <param name="s">Two or three letters a-z.</param>
    /// <exception cref="FormatException">The text is not two or three small letters.</exception>
    public static Spraakkode Parse(string s) => TryParse(s, out var kode) ? kode : throw new FormatException(Expected);

    /// <summary>Reads a code, and says whether it is one.</summary>
    /// <param name="s">Two or three letters a-z.</param>
    /// <param name="result">The code; <c>default</c> when it is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out Spraakkode result)
    {
        Span<byte> utf8 = stackalloc byte[LongestText];
        result = default;
        return Ascii.FromUtf16(s, utf8, out var length) is OperationStatus.Done && TryParse(utf8[..length], out result);
    }

    private static bool TryParse(ReadOnlySpan<byte> utf8Text, out Spraakkode result)
    {
        result = default;
        if (utf8Text.Length is not (2 or 3) || utf8Text.ContainsAnyExceptInRange((byte)'a', (byte)'z'))
        {
            return false;
        }

        var letters = 0u;
        foreach (var letter in utf8Text)
        {
            letters = (letters << 8) | letter;
        }

        result = new Spraakkode(letters);
        return true;
    }

    // Explicit: a code is the same in every culture, and an optional provider would make the analyzers ask for one.
    static Spraakkode IParsable<Spraakkode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Spraakkode>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Spraakkode result) => TryParse(s, out result);

    static Spraakkode IUtf8SpanParsable<Spraakkode>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        TryParse(utf8Text, out var kode) ? kode : throw new FormatException(Expected);

    static bool IUtf8SpanParsable<Spraakkode>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Spraakkode result) =>
        TryParse(utf8Text, out result);

    /// <summary>Writes the code; nothing when it is not given.</summary>
    /// <param name="place">Room for <see cref="LongestText"/> letters.</param>
    /// <returns>What was written.</returns>
    internal ReadOnlySpan<char> Write(Span<char> place)
    {
        var length = _letters == 0 ? 0 : _letters > 0xFFFF ? 3 : 2;
        for (var i = 0; i < length; i++)
        {
            place[i] = (char)((_letters >> (8 * (length - 1 - i))) & 0xFF);
        }

        return place[..length];
    }

    /// <summary>The code, or an empty text when not given.</summary>
    public override string ToString() => new(Write(stackalloc char[LongestText]));
}
