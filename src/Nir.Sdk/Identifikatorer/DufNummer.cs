using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Xml.Serialization;

namespace Nir.Sdk.Identifikatorer;

/// <summary>
/// A DUF-nummer, UDI's number for a person: twelve digits. It prints as <see cref="Mask"/> everywhere, in plain JSON and in the
/// debugger too; the digits come out of <see cref="RevealValue"/> alone.
/// </summary>
/// <remarks>
/// <para>
/// Twelve digits are enough to be read. The control digits are judged apart, by <see cref="HasValidKontrollsiffer"/>, and the year by
/// <see cref="HasPossibleSoeknadsaar"/>: no official specification is public, and Folkeregisteret has held wrong and duplicate numbers, so a
/// fault there is a remark and never a refusal. For the same reason a DUF-nummer is no key to a person.
/// </para>
/// <para>
/// There is no official synthetic DUF-nummer. The convention here is this project's own: 80 is added to the two control digits, which
/// are 00 to 10 in a real number and so 80 to 90 in a synthetic one.
/// </para>
/// <para>Source: SSB, github.com/statisticsnorway/kostra-kontrollprogram, for the structure, the weights and the control digits.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IdentifikatorJsonConverter<DufNummer>))]
[TypeConverter(typeof(IdentifikatorTypeConverter<DufNummer>))]
public readonly struct DufNummer :
    IParsable<DufNummer>,
    ISpanParsable<DufNummer>,
    IUtf8SpanParsable<DufNummer>,
    ISpanFormattable,
    IUtf8SpanFormattable,
    IEquatable<DufNummer>,
    IIdentifikator<DufNummer>,
    IXmlSerializable
{
    /// <summary>How many digits the number has.</summary>
    public const int DigitCount = 12;

    /// <summary>What every number prints as.</summary>
    public const string Mask = "************";

    private const int SyntheticAddition = 80;
    private const int LargestCheck = 10;
    private const int FirstYear = 1980;

    private static ReadOnlySpan<byte> Weights => [4, 6, 3, 2, 4, 6, 3, 2, 7, 5];

    // One more than the number, so that default is no number.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ulong _numberPlusOne;

    private DufNummer(long number) => _numberPlusOne = (ulong)(number + 1);

    /// <summary>True when there is a number; false for <c>default</c>, which prints as nothing and is never serialised.</summary>
    public bool IsGiven => _numberPlusOne != 0;

    /// <summary>
    /// True when the two control digits match the ten before them, by the synthetic convention for a synthetic number. False when there
    /// is no number. A mismatch is worth a remark to the caseworker, not a refusal.
    /// </summary>
    public bool HasValidKontrollsiffer =>
        IsGiven && Kontrollsiffer.Rest(ComputeNumber() / 100, Weights) == ComputeControl() - (IsSynthetic ? SyntheticAddition : 0);

    /// <summary>True when the number is synthetic by this project's convention: its control digits are 80 to 90, right or wrong.</summary>
    public bool IsSynthetic => IsGiven && ComputeControl() is >= SyntheticAddition and <= SyntheticAddition + LargestCheck;

    /// <summary>True when the number's first four digits may be a year of application: from 1980 to <paramref name="lastYear"/>, both included.</summary>
    /// <param name="lastYear">The last year possible, as a rule the current one.</param>
    /// <remarks>A number may pass the control digits and fail here. False when there is no number.</remarks>
    public bool HasPossibleSoeknadsaar(int lastYear) =>
        IsGiven && ComputeNumber() / 100_000_000 is var year && year >= FirstYear && year <= lastYear;

    /// <summary>Reads a DUF-nummer from a text of exactly twelve digits; nothing is trimmed or skipped.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is no DUF-nummer. The message says why and shows no part of the text.</exception>
    public static DufNummer Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parsing.ReadOrThrow<DufNummer>(s);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static DufNummer Parse(ReadOnlySpan<char> s) => Parsing.ReadOrThrow<DufNummer>(s);

    /// <summary>Reads a DUF-nummer from UTF-8 text of exactly twelve digits; nothing is trimmed or skipped.</summary>
    /// <param name="utf8Text">The text.</param>
    /// <exception cref="FormatException">The text is no DUF-nummer. The message says why and shows no part of the text.</exception>
    public static DufNummer Parse(ReadOnlySpan<byte> utf8Text) =>
        Parsing.ReadOrThrow<DufNummer>(utf8Text);

    /// <summary>
    /// Reads a DUF-nummer if the text is exactly twelve digits (the control digits may be wrong).
    /// Never throws and allocates nothing.
    /// </summary>
    /// <param name="s">The text; null reads as empty.</param>
    /// <param name="result">The number, or <c>default</c> when the text is none.</param>
    /// <param name="error">Why the text is no DUF-nummer; <see cref="ParseError.None"/> when it is one.</param>
    public static bool TryParse(ReadOnlySpan<char> s, out DufNummer result, out ParseError error) =>
        (error = Parsing.Read(s, out result)) == ParseError.None;

    /// <summary>
    /// Reads a DUF-nummer if the UTF-8 text is exactly twelve digits (the control digits may be wrong).
    /// Never throws and allocates nothing.
    /// </summary>
    /// <param name="utf8Text">The text, in UTF-8.</param>
    /// <param name="result">The number, or <c>default</c> when the text is none.</param>
    /// <param name="error">Why the text is no DUF-nummer; <see cref="ParseError.None"/> when it is one.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out DufNummer result, out ParseError error) =>
        (error = Parsing.Read(utf8Text, out result)) == ParseError.None;

    /// <summary>
    /// Reads a DUF-nummer if the text is exactly twelve digits (the control digits may be wrong).
    /// Never throws and allocates nothing.
    /// </summary>
    /// <param name="s">The text; null reads as empty.</param>
    /// <param name="result">The number, or <c>default</c> when the text is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out DufNummer result) => TryParse(s, out result, out _);

    /// <summary>
    /// The twelve digits themselves. This is personal data: hand it to what must have it, and keep it out of logs, URLs, file names and
    /// messages.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no number; check <see cref="IsGiven"/>.</exception>
    public string RevealValue() => MaskedText.Raw(this);

    /// <summary><see cref="RevealValue"/> without allocating.</summary>
    /// <param name="destination">Takes <see cref="DigitCount"/> characters.</param>
    /// <param name="charsWritten">How many were written.</param>
    /// <returns>False when there is no number or too little room.</returns>
    public bool TryRevealValue(Span<char> destination, out int charsWritten) =>
        MaskedText.TryWriteRaw(this, destination, out charsWritten);

    /// <summary>Prints <see cref="Mask"/>, as every format does, or nothing when there is no number.</summary>
    public override string ToString() => IsGiven ? Mask : "";

    /// <summary>True when both hold the same number, or both none.</summary>
    public bool Equals(DufNummer other) => _numberPlusOne == other._numberPlusOne;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is DufNummer other && Equals(other);

    /// <summary>Differs from one run of the program to the next, and tells nothing about the number.</summary>
    public override int GetHashCode() => HashCode.Combine(_numberPlusOne);

    /// <summary>True when both hold the same number, or both none.</summary>
    public static bool operator ==(DufNummer left, DufNummer right) => left.Equals(right);

    /// <summary>True when they do not hold the same number.</summary>
    public static bool operator !=(DufNummer left, DufNummer right) => !left.Equals(right);

    // Culture and format play no part, so what takes them is reached through the interfaces only.
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        MaskedText.TryWrite(this, destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        MaskedText.TryWrite(this, utf8Destination, out bytesWritten);

    static string IIdentifikator<DufNummer>.Navn => "DUF-nummer";

    static string IIdentifikator<DufNummer>.Expectation =>
        "exactly twelve digits: the year of application in four, a running number in six, two control digits";

    static int IIdentifikator<DufNummer>.DigitCount => DigitCount;

    static bool IIdentifikator<DufNummer>.IsMasked => true;

    static ParseError IIdentifikator<DufNummer>.Check(long number) =>
        ParseError.None;

    static DufNummer IIdentifikator<DufNummer>.From(long number) => new(number);

    long IIdentifikator<DufNummer>.ComputeNumber() => ComputeNumber();

    private long ComputeNumber() => (long)_numberPlusOne - 1;

    private int ComputeControl() => (int)(ComputeNumber() % 100);

    System.Xml.Schema.XmlSchema? IXmlSerializable.GetSchema() => null;

    void IXmlSerializable.ReadXml(System.Xml.XmlReader reader) => throw ForeignSerializer.Refuse("A DUF-nummer");

    void IXmlSerializable.WriteXml(System.Xml.XmlWriter writer) => throw ForeignSerializer.Refuse("A DUF-nummer");
}
