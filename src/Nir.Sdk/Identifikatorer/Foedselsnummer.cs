using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Xml.Serialization;

namespace Nir.Sdk.Identifikatorer;

/// <summary>
/// A fødselsnummer, D-nummer or H-nummer: eleven digits. <see cref="Kind"/> says which. It prints as <see cref="Mask"/> everywhere,
/// in plain JSON and in the debugger too; the digits come out of <see cref="RevealValue"/> alone.
/// </summary>
/// <remarks>
/// <para>
/// A number is valid under today's control rule or the one from 2032; <see cref="ControlRule"/> says which. 29 February needs a year of two
/// digits that may be a leap year's; 00 may be 2000, since the century is not told. Synthetic numbers are valid numbers: ask
/// <see cref="IsSynthetic"/>. A hospital's number without a date in it (FH-nummer) is not read.
/// </para>
/// <para>
/// Birth date, age and gender are never taken from a number: numbers allocated from 2032 tell neither gender nor century, also for
/// people born earlier. Those facts are data of their own.
/// </para>
/// <para>
/// Sources: Skatteetaten, www.skatteetaten.no/en/deling/opplysninger/folkeregisteropplysninger/pid, for the rule of 2032; fnrinfo.no for
/// the weights; SSB, github.com/statisticsnorway/kostra-kontrollprogram, for D-nummer.
/// </para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IdentifikatorJsonConverter<Foedselsnummer>))]
[TypeConverter(typeof(IdentifikatorTypeConverter<Foedselsnummer>))]
public readonly struct Foedselsnummer :
    IParsable<Foedselsnummer>,
    ISpanParsable<Foedselsnummer>,
    IUtf8SpanParsable<Foedselsnummer>,
    ISpanFormattable,
    IUtf8SpanFormattable,
    IEquatable<Foedselsnummer>,
    IIdentifikator<Foedselsnummer>,
    IXmlSerializable
{
    /// <summary>How many digits the number has.</summary>
    public const int DigitCount = 11;

    /// <summary>What every number prints as.</summary>
    public const string Mask = "***********";

    private static ReadOnlySpan<byte> Weights1 => [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];

    private static ReadOnlySpan<byte> Weights2 => [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    // One more than the number, so that default is no number.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ulong _numberPlusOne;

    private Foedselsnummer(long number) => _numberPlusOne = (ulong)(number + 1);

    /// <summary>True when there is a number; false for <c>default</c>, which prints as nothing and is never serialised.</summary>
    public bool IsGiven => _numberPlusOne != 0;

    /// <summary>Which kind of number this is; <see cref="FoedselsnummerKind.NotGiven"/> when there is none.</summary>
    public FoedselsnummerKind Kind => !IsGiven ? FoedselsnummerKind.NotGiven
        : DatePart.IsDNummer(Day(ComputeNumber())) ? FoedselsnummerKind.DNummer
        : ComputeSeries() == SyntheticSeries.Nav ? FoedselsnummerKind.HNummer
        : FoedselsnummerKind.Foedselsnummer;

    /// <summary>The rule under which the control digits match: today's if it does, else the one from 2032.</summary>
    public ControlRule ControlRule => IsGiven ? Regel(ComputeNumber()) : ControlRule.NotGiven;

    /// <summary>True when the number belongs to one of the given series of synthetic numbers.</summary>
    /// <param name="series">
    /// The series in use. <see cref="SyntheticSeries.Nav"/> takes in every H-nummer, so name it only where no real H-nummer can occur.
    /// </param>
    public bool IsSynthetic(SyntheticSeries series = SyntheticSeries.Tenor) => (ComputeSeries() & series) != SyntheticSeries.None;

    /// <summary>Reads a fødselsnummer, D-nummer or H-nummer from a text of exactly eleven digits; nothing is trimmed or skipped.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is no fødselsnummer. The message says why and shows no part of the text.</exception>
    public static Foedselsnummer Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parsing.ReadOrThrow<Foedselsnummer>(s);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Foedselsnummer Parse(ReadOnlySpan<char> s) => Parsing.ReadOrThrow<Foedselsnummer>(s);

    /// <summary>Reads a fødselsnummer, D-nummer or H-nummer from UTF-8 text of exactly eleven digits; nothing is trimmed or skipped.</summary>
    /// <param name="utf8Text">The text.</param>
    /// <exception cref="FormatException">The text is no fødselsnummer. The message says why and shows no part of the text.</exception>
    public static Foedselsnummer Parse(ReadOnlySpan<byte> utf8Text) =>
        Parsing.ReadOrThrow<Foedselsnummer>(utf8Text);

    /// <summary>
    /// Reads a fødselsnummer, D-nummer or H-nummer if the text is exactly eleven digits, with an existing day and month and
    /// matching control digits. Never throws and allocates nothing.
    /// </summary>
    /// <param name="s">The text; null reads as empty.</param>
    /// <param name="result">The number, or <c>default</c> when the text is none.</param>
    /// <param name="error">Why the text is no fødselsnummer; <see cref="ParseError.None"/> when it is one.</param>
    public static bool TryParse(ReadOnlySpan<char> s, out Foedselsnummer result, out ParseError error) =>
        (error = Parsing.Read(s, out result)) == ParseError.None;

    /// <summary>
    /// Reads a fødselsnummer, D-nummer or H-nummer if the UTF-8 text is exactly eleven digits, with an existing day and month and
    /// matching control digits. Never throws and allocates nothing.
    /// </summary>
    /// <param name="utf8Text">The text, in UTF-8.</param>
    /// <param name="result">The number, or <c>default</c> when the text is none.</param>
    /// <param name="error">Why the text is no fødselsnummer; <see cref="ParseError.None"/> when it is one.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Foedselsnummer result, out ParseError error) =>
        (error = Parsing.Read(utf8Text, out result)) == ParseError.None;

    /// <summary>
    /// Reads a fødselsnummer, D-nummer or H-nummer if the text is exactly eleven digits, with an existing day and month and
    /// matching control digits. Never throws and allocates nothing.
    /// </summary>
    /// <param name="s">The text; null reads as empty.</param>
    /// <param name="result">The number, or <c>default</c> when the text is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out Foedselsnummer result) => TryParse(s, out result, out _);

    /// <summary>
    /// The eleven digits themselves. This is personal data: hand it to what must have it, and keep it out of logs, URLs, file names and
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
    public bool Equals(Foedselsnummer other) => _numberPlusOne == other._numberPlusOne;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Foedselsnummer other && Equals(other);

    /// <summary>Differs from one run of the program to the next, and tells nothing about the number.</summary>
    public override int GetHashCode() => HashCode.Combine(_numberPlusOne);

    /// <summary>True when both hold the same number, or both none.</summary>
    public static bool operator ==(Foedselsnummer left, Foedselsnummer right) => left.Equals(right);

    /// <summary>True when they do not hold the same number.</summary>
    public static bool operator !=(Foedselsnummer left, Foedselsnummer right) => !left.Equals(right);

    // Culture and format play no part, so what takes them is reached through the interfaces only.
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        MaskedText.TryWrite(this, destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        MaskedText.TryWrite(this, utf8Destination, out bytesWritten);

    static string IIdentifikator<Foedselsnummer>.Navn => "fødselsnummer";

    static string IIdentifikator<Foedselsnummer>.Expectation =>
        "exactly eleven digits: day and month, year, five digits of which the last two are control digits";

    static int IIdentifikator<Foedselsnummer>.DigitCount => DigitCount;

    static bool IIdentifikator<Foedselsnummer>.IsMasked => true;

    static ParseError IIdentifikator<Foedselsnummer>.Check(long number) =>
        !DatePart.IsValid(Day(number), Month(number), Year(number)) ? ParseError.InvalidDate
        : Regel(number) == ControlRule.NotGiven ? ParseError.WrongKontrollsiffer
        : ParseError.None;

    static Foedselsnummer IIdentifikator<Foedselsnummer>.From(long number) => new(number);

    long IIdentifikator<Foedselsnummer>.ComputeNumber() => ComputeNumber();

    private long ComputeNumber() => (long)_numberPlusOne - 1;

    private SyntheticSeries ComputeSeries() => IsGiven ? DatePart.Series(Month(ComputeNumber())) : SyntheticSeries.None;

    private static int Day(long number) => (int)(number / 1_000_000_000);

    private static int Month(long number) => (int)(number / 10_000_000 % 100);

    private static int Year(long number) => (int)(number / 100_000 % 100);

    // With the control digit's own weight 1 the sum leaves 0 where the digit is 11 minus the sum's remainder.
    private static ControlRule Regel(long number) => Kontrollsiffer.Rest(number, Weights2) != 0
        ? ControlRule.NotGiven
        : Kontrollsiffer.Rest(number / 10, Weights1) switch
        {
            0 => ControlRule.Today,
            1 or 2 or 3 => ControlRule.From2032,
            _ => ControlRule.NotGiven,
        };

    System.Xml.Schema.XmlSchema? IXmlSerializable.GetSchema() => null;

    void IXmlSerializable.ReadXml(System.Xml.XmlReader reader) => throw ForeignSerializer.Refuse("A fødselsnummer");

    void IXmlSerializable.WriteXml(System.Xml.XmlWriter writer) => throw ForeignSerializer.Refuse("A fødselsnummer");
}
