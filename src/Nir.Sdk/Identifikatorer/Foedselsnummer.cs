using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Identifikatorer;

/// <summary>
/// A fødselsnummer, D-nummer or H-nummer: eleven digits. <see cref="Art"/> says which. It prints as <see cref="Maske"/> everywhere,
/// in plain JSON and in the debugger too; the digits come out of <see cref="AvsloerVerdi"/> alone.
/// </summary>
/// <remarks>
/// <para>
/// A number is valid under today's control rule or the one from 2032; <see cref="Kontrollregel"/> says which. Synthetic numbers are
/// valid numbers: ask <see cref="ErSyntetisk"/>. A hospital's number without a date in it (FH-nummer) is not read.
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
[JsonConverter(typeof(FoedselsnummerJsonConverter))]
public readonly struct Foedselsnummer :
    IParsable<Foedselsnummer>,
    ISpanParsable<Foedselsnummer>,
    IUtf8SpanParsable<Foedselsnummer>,
    ISpanFormattable,
    IUtf8SpanFormattable,
    IEquatable<Foedselsnummer>,
    IIdentifikator<Foedselsnummer>
{
    /// <summary>How many digits the number has.</summary>
    public const int AntallSifre = 11;

    /// <summary>What every number prints as.</summary>
    public const string Maske = "***********";

    private static ReadOnlySpan<byte> Vekter1 => [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];

    private static ReadOnlySpan<byte> Vekter2 => [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    // One more than the number, so that default is no number.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ulong _tallPlussEn;

    private Foedselsnummer(long tall) => _tallPlussEn = (ulong)(tall + 1);

    /// <summary>True when there is a number; false for <c>default</c>, which prints as nothing and is never serialised.</summary>
    public bool ErOppgitt => _tallPlussEn != 0;

    /// <summary>Which kind of number this is; <see cref="Foedselsnummerart.IkkeOppgitt"/> when there is none.</summary>
    public Foedselsnummerart Art => !ErOppgitt ? Foedselsnummerart.IkkeOppgitt
        : Datodel.ErDNummer(Dag(HentTall())) ? Foedselsnummerart.DNummer
        : HentSerie() == SyntetiskeSerier.Nav ? Foedselsnummerart.HNummer
        : Foedselsnummerart.Foedselsnummer;

    /// <summary>The rule under which the control digits match: today's if it does, else the one from 2032.</summary>
    public Kontrollregel Kontrollregel => ErOppgitt ? Regel(HentTall()) : Kontrollregel.IkkeOppgitt;

    /// <summary>True when the number belongs to one of the given series of synthetic numbers.</summary>
    /// <param name="serier">
    /// The series in use. <see cref="SyntetiskeSerier.Nav"/> takes in every H-nummer, so name it only where no real H-nummer can occur.
    /// </param>
    public bool ErSyntetisk(SyntetiskeSerier serier = SyntetiskeSerier.Tenor) => (HentSerie() & serier) != SyntetiskeSerier.Ingen;

    /// <summary>Reads a fødselsnummer, D-nummer or H-nummer from a text of exactly eleven digits; nothing is trimmed or skipped.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is no fødselsnummer. The message says why and shows no part of the text.</exception>
    public static Foedselsnummer Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Tolkning.LesEllerKast<Foedselsnummer>(s);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Foedselsnummer Parse(ReadOnlySpan<char> s) => Tolkning.LesEllerKast<Foedselsnummer>(s);

    /// <summary>Reads a fødselsnummer, D-nummer or H-nummer from UTF-8 text of exactly eleven digits; nothing is trimmed or skipped.</summary>
    /// <param name="utf8Text">The text.</param>
    /// <exception cref="FormatException">The text is no fødselsnummer. The message says why and shows no part of the text.</exception>
    public static Foedselsnummer Parse(ReadOnlySpan<byte> utf8Text) =>
        Tolkning.LesEllerKast<Foedselsnummer>(utf8Text);

    /// <summary>
    /// Reads a fødselsnummer, D-nummer or H-nummer if the text is exactly eleven digits, with an existing day and month and
    /// matching control digits. Never throws and allocates nothing.
    /// </summary>
    /// <param name="s">The text; null reads as empty.</param>
    /// <param name="result">The number, or <c>default</c> when the text is none.</param>
    /// <param name="feil">Why the text is no fødselsnummer; <see cref="Tolkningsfeil.Ingen"/> when it is one.</param>
    public static bool TryParse(ReadOnlySpan<char> s, out Foedselsnummer result, out Tolkningsfeil feil) =>
        (feil = Tolkning.Les(s, out result)) == Tolkningsfeil.Ingen;

    /// <summary>
    /// Reads a fødselsnummer, D-nummer or H-nummer if the UTF-8 text is exactly eleven digits, with an existing day and month and
    /// matching control digits. Never throws and allocates nothing.
    /// </summary>
    /// <param name="utf8Text">The text, in UTF-8.</param>
    /// <param name="result">The number, or <c>default</c> when the text is none.</param>
    /// <param name="feil">Why the text is no fødselsnummer; <see cref="Tolkningsfeil.Ingen"/> when it is one.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Foedselsnummer result, out Tolkningsfeil feil) =>
        (feil = Tolkning.Les(utf8Text, out result)) == Tolkningsfeil.Ingen;

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
    /// <exception cref="InvalidOperationException">There is no number; check <see cref="ErOppgitt"/>.</exception>
    public string AvsloerVerdi() => Utskrift.Raa(this);

    /// <summary><see cref="AvsloerVerdi"/> without allocating.</summary>
    /// <param name="destination">Takes <see cref="AntallSifre"/> characters.</param>
    /// <param name="charsWritten">How many were written.</param>
    /// <returns>False when there is no number or too little room.</returns>
    public bool TryAvsloerVerdi(Span<char> destination, out int charsWritten) =>
        Utskrift.TrySkrivRaa(this, destination, out charsWritten);

    /// <summary>Prints <see cref="Maske"/>, as every format does, or nothing when there is no number.</summary>
    public override string ToString() => ErOppgitt ? Maske : "";

    /// <summary>True when both hold the same number, or both none.</summary>
    public bool Equals(Foedselsnummer other) => _tallPlussEn == other._tallPlussEn;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Foedselsnummer other && Equals(other);

    /// <summary>Differs from one run of the program to the next, and tells nothing about the number.</summary>
    public override int GetHashCode() => HashCode.Combine(_tallPlussEn);

    /// <summary>True when both hold the same number, or both none.</summary>
    public static bool operator ==(Foedselsnummer left, Foedselsnummer right) => left.Equals(right);

    /// <summary>True when they do not hold the same number.</summary>
    public static bool operator !=(Foedselsnummer left, Foedselsnummer right) => !left.Equals(right);

    // Culture and format play no part, so what takes them is reached through the interfaces only.
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Utskrift.TrySkriv(this, destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Utskrift.TrySkriv(this, utf8Destination, out bytesWritten);

    static string IIdentifikator<Foedselsnummer>.Navn => "fødselsnummer";

    static string IIdentifikator<Foedselsnummer>.Forventning => "exactly eleven digits: day and month, year, five digits of which the last two are control digits";

    static int IIdentifikator<Foedselsnummer>.AntallSifre => AntallSifre;

    static bool IIdentifikator<Foedselsnummer>.ErMaskert => true;

    static Tolkningsfeil IIdentifikator<Foedselsnummer>.Kontroller(long tall) =>
        !Datodel.ErGyldig(Dag(tall), Maaned(tall)) ? Tolkningsfeil.UgyldigDato
        : Regel(tall) == Kontrollregel.IkkeOppgitt ? Tolkningsfeil.FeilKontrollsiffer
        : Tolkningsfeil.Ingen;

    static Foedselsnummer IIdentifikator<Foedselsnummer>.Fra(long tall) => new(tall);

    long IIdentifikator<Foedselsnummer>.HentTall() => HentTall();

    private long HentTall() => (long)_tallPlussEn - 1;

    private SyntetiskeSerier HentSerie() => ErOppgitt ? Datodel.Serie(Maaned(HentTall())) : SyntetiskeSerier.Ingen;

    private static int Dag(long tall) => (int)(tall / 1_000_000_000);

    private static int Maaned(long tall) => (int)(tall / 10_000_000 % 100);

    // With the control digit's own weight 1 the sum leaves 0 where the digit is 11 minus the sum's remainder.
    private static Kontrollregel Regel(long tall) => Kontrollsiffer.Rest(tall, Vekter2) != 0
        ? Kontrollregel.IkkeOppgitt
        : Kontrollsiffer.Rest(tall / 10, Vekter1) switch
        {
            0 => Kontrollregel.Dagens,
            1 or 2 or 3 => Kontrollregel.Fra2032,
            _ => Kontrollregel.IkkeOppgitt,
        };
}
