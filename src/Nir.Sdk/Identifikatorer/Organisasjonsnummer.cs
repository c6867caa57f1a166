using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Identifikatorer;

/// <summary>An organisasjonsnummer of Enhetsregisteret: nine digits, the last a control digit. It is no personal data, and prints as it is.</summary>
/// <remarks>
/// That the number is well formed does not say that the organisation exists. Source for the control digit: Brønnøysundregistrene,
/// www.brreg.no/english/coordination/number.html.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IdentifikatorJsonConverter<Organisasjonsnummer>))]
[TypeConverter(typeof(IdentifikatorTypeConverter<Organisasjonsnummer>))]
public readonly struct Organisasjonsnummer :
    IParsable<Organisasjonsnummer>,
    ISpanParsable<Organisasjonsnummer>,
    IUtf8SpanParsable<Organisasjonsnummer>,
    ISpanFormattable,
    IUtf8SpanFormattable,
    IEquatable<Organisasjonsnummer>,
    IIdentifikator<Organisasjonsnummer>
{
    /// <summary>How many digits the number has.</summary>
    public const int DigitCount = 9;

    private static ReadOnlySpan<byte> Weights => [3, 2, 7, 6, 5, 4, 3, 2, 1];

    // One more than the number, so that default is no number.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly uint _numberPlusOne;

    private Organisasjonsnummer(long number) => _numberPlusOne = (uint)(number + 1);

    /// <summary>True when there is a number; false for <c>default</c>, which prints as nothing and is never serialised.</summary>
    public bool IsGiven => _numberPlusOne != 0;

    /// <summary>Reads an organisasjonsnummer from a text of exactly nine digits; nothing is trimmed or skipped.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is no organisasjonsnummer. The message says why and shows no part of the text.</exception>
    public static Organisasjonsnummer Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parsing.ReadOrThrow<Organisasjonsnummer>(s);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Organisasjonsnummer Parse(ReadOnlySpan<char> s) => Parsing.ReadOrThrow<Organisasjonsnummer>(s);

    /// <summary>Reads an organisasjonsnummer from UTF-8 text of exactly nine digits; nothing is trimmed or skipped.</summary>
    /// <param name="utf8Text">The text.</param>
    /// <exception cref="FormatException">The text is no organisasjonsnummer. The message says why and shows no part of the text.</exception>
    public static Organisasjonsnummer Parse(ReadOnlySpan<byte> utf8Text) =>
        Parsing.ReadOrThrow<Organisasjonsnummer>(utf8Text);

    /// <summary>
    /// Reads an organisasjonsnummer if the text is exactly nine digits with a matching control digit.
    /// Never throws and allocates nothing.
    /// </summary>
    /// <param name="s">The text; null reads as empty.</param>
    /// <param name="result">The number, or <c>default</c> when the text is none.</param>
    /// <param name="error">Why the text is no organisasjonsnummer; <see cref="ParseError.None"/> when it is one.</param>
    public static bool TryParse(ReadOnlySpan<char> s, out Organisasjonsnummer result, out ParseError error) =>
        (error = Parsing.Read(s, out result)) == ParseError.None;

    /// <summary>
    /// Reads an organisasjonsnummer if the UTF-8 text is exactly nine digits with a matching control digit.
    /// Never throws and allocates nothing.
    /// </summary>
    /// <param name="utf8Text">The text, in UTF-8.</param>
    /// <param name="result">The number, or <c>default</c> when the text is none.</param>
    /// <param name="error">Why the text is no organisasjonsnummer; <see cref="ParseError.None"/> when it is one.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Organisasjonsnummer result, out ParseError error) =>
        (error = Parsing.Read(utf8Text, out result)) == ParseError.None;

    /// <summary>
    /// Reads an organisasjonsnummer if the text is exactly nine digits with a matching control digit.
    /// Never throws and allocates nothing.
    /// </summary>
    /// <param name="s">The text; null reads as empty.</param>
    /// <param name="result">The number, or <c>default</c> when the text is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out Organisasjonsnummer result) => TryParse(s, out result, out _);

    /// <summary>Prints the nine digits, or nothing when there is no number.</summary>
    public override string ToString() => IsGiven ? MaskedText.Raw(this) : "";

    /// <summary>True when both hold the same number, or both none.</summary>
    public bool Equals(Organisasjonsnummer other) => _numberPlusOne == other._numberPlusOne;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Organisasjonsnummer other && Equals(other);

    /// <summary>Differs from one run of the program to the next.</summary>
    public override int GetHashCode() => HashCode.Combine(_numberPlusOne);

    /// <summary>True when both hold the same number, or both none.</summary>
    public static bool operator ==(Organisasjonsnummer left, Organisasjonsnummer right) => left.Equals(right);

    /// <summary>True when they do not hold the same number.</summary>
    public static bool operator !=(Organisasjonsnummer left, Organisasjonsnummer right) => !left.Equals(right);

    // Culture and format play no part, so what takes them is reached through the interfaces only.
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        MaskedText.TryWrite(this, destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        MaskedText.TryWrite(this, utf8Destination, out bytesWritten);

    static string IIdentifikator<Organisasjonsnummer>.Navn => "organisasjonsnummer";

    static string IIdentifikator<Organisasjonsnummer>.Expectation => "exactly nine digits, the last of which is a control digit";

    static int IIdentifikator<Organisasjonsnummer>.DigitCount => DigitCount;

    static bool IIdentifikator<Organisasjonsnummer>.IsMasked => false;

    static ParseError IIdentifikator<Organisasjonsnummer>.Check(long number) =>
        Kontrollsiffer.Rest(number, Weights) == 0 ? ParseError.None : ParseError.WrongKontrollsiffer;

    static Organisasjonsnummer IIdentifikator<Organisasjonsnummer>.From(long number) => new(number);

    long IIdentifikator<Organisasjonsnummer>.ComputeNumber() => ComputeNumber();

    private long ComputeNumber() => (long)_numberPlusOne - 1;
}
