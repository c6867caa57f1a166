using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Identifikatorer;

/// <summary>A kommunenummer: four digits, with the leading zero. It is no personal data, and prints as it is.</summary>
/// <remarks>Whether the kommune exists, and on which dates, is for the list of kommuner to say; four digits are enough to be read.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IdentifikatorJsonConverter<Kommunenummer>))]
[TypeConverter(typeof(IdentifikatorTypeConverter<Kommunenummer>))]
public readonly struct Kommunenummer :
    IParsable<Kommunenummer>,
    ISpanParsable<Kommunenummer>,
    IUtf8SpanParsable<Kommunenummer>,
    ISpanFormattable,
    IUtf8SpanFormattable,
    IEquatable<Kommunenummer>,
    IIdentifikator<Kommunenummer>
{
    /// <summary>How many digits the number has.</summary>
    public const int DigitCount = 4;

    private const int FirstSynthetic = 9900;
    private const int LastSynthetic = 9989;

    // One more than the number, so that default is no number.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ushort _numberPlusOne;

    private Kommunenummer(long number) => _numberPlusOne = (ushort)(number + 1);

    /// <summary>True when there is a number; false for <c>default</c>, which prints as nothing and is never serialised.</summary>
    public bool IsGiven => _numberPlusOne != 0;

    /// <summary>
    /// True for 9900 to 9989, which this project uses for synthetic kommuner. The range is our own convention: there is no
    /// fylke 99.
    /// </summary>
    public bool IsSynthetic => IsGiven && ComputeNumber() is >= FirstSynthetic and <= LastSynthetic;

    /// <summary>Reads a kommunenummer from a text of exactly four digits; nothing is trimmed or skipped.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is no kommunenummer. The message says why and shows no part of the text.</exception>
    public static Kommunenummer Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parsing.ReadOrThrow<Kommunenummer>(s);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Kommunenummer Parse(ReadOnlySpan<char> s) => Parsing.ReadOrThrow<Kommunenummer>(s);

    /// <summary>Reads a kommunenummer from UTF-8 text of exactly four digits; nothing is trimmed or skipped.</summary>
    /// <param name="utf8Text">The text.</param>
    /// <exception cref="FormatException">The text is no kommunenummer. The message says why and shows no part of the text.</exception>
    public static Kommunenummer Parse(ReadOnlySpan<byte> utf8Text) =>
        Parsing.ReadOrThrow<Kommunenummer>(utf8Text);

    /// <summary>Reads a kommunenummer if the text is exactly four digits. Never throws and allocates nothing.</summary>
    /// <param name="s">The text; null reads as empty.</param>
    /// <param name="result">The number, or <c>default</c> when the text is none.</param>
    /// <param name="error">Why the text is no kommunenummer; <see cref="ParseError.None"/> when it is one.</param>
    public static bool TryParse(ReadOnlySpan<char> s, out Kommunenummer result, out ParseError error) =>
        (error = Parsing.Read(s, out result)) == ParseError.None;

    /// <summary>Reads a kommunenummer if the UTF-8 text is exactly four digits. Never throws and allocates nothing.</summary>
    /// <param name="utf8Text">The text, in UTF-8.</param>
    /// <param name="result">The number, or <c>default</c> when the text is none.</param>
    /// <param name="error">Why the text is no kommunenummer; <see cref="ParseError.None"/> when it is one.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Kommunenummer result, out ParseError error) =>
        (error = Parsing.Read(utf8Text, out result)) == ParseError.None;

    /// <summary>Reads a kommunenummer if the text is exactly four digits. Never throws and allocates nothing.</summary>
    /// <param name="s">The text; null reads as empty.</param>
    /// <param name="result">The number, or <c>default</c> when the text is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out Kommunenummer result) => TryParse(s, out result, out _);

    /// <summary>Prints the four digits, or nothing when there is no number.</summary>
    public override string ToString() => IsGiven ? MaskedText.Raw(this) : "";

    /// <summary>True when both hold the same number, or both none.</summary>
    public bool Equals(Kommunenummer other) => _numberPlusOne == other._numberPlusOne;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Kommunenummer other && Equals(other);

    /// <summary>Differs from one run of the program to the next.</summary>
    public override int GetHashCode() => HashCode.Combine(_numberPlusOne);

    /// <summary>True when both hold the same number, or both none.</summary>
    public static bool operator ==(Kommunenummer left, Kommunenummer right) => left.Equals(right);

    /// <summary>True when they do not hold the same number.</summary>
    public static bool operator !=(Kommunenummer left, Kommunenummer right) => !left.Equals(right);

    // Culture and format play no part, so what takes them is reached through the interfaces only.
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        MaskedText.TryWrite(this, destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        MaskedText.TryWrite(this, utf8Destination, out bytesWritten);

    static string IIdentifikator<Kommunenummer>.Navn => "kommunenummer";

    static string IIdentifikator<Kommunenummer>.Expectation => "exactly four digits, with the leading zero";

    static int IIdentifikator<Kommunenummer>.DigitCount => DigitCount;

    static bool IIdentifikator<Kommunenummer>.IsMasked => false;

    static ParseError IIdentifikator<Kommunenummer>.Check(long number) =>
        ParseError.None;

    static Kommunenummer IIdentifikator<Kommunenummer>.From(long number) => new(number);

    long IIdentifikator<Kommunenummer>.ComputeNumber() => ComputeNumber();

    private long ComputeNumber() => (long)_numberPlusOne - 1;
}
