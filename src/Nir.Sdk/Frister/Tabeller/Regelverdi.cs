using System.Globalization;
using Nir.Sdk.Frister.Tekst;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Tabeller;

/// <summary>A value in a parameter table or a step: a number with its unit, a day, a code ... It never holds an identifier.</summary>
public readonly struct Regelverdi : IEquatable<Regelverdi>
{
    private readonly int _tall;
    private readonly object? _objekt;

    private Regelverdi(Enhet enhet, int tall, object? objekt)
    {
        Enhet = enhet;
        _tall = tall;
        _objekt = objekt;
    }

    /// <summary>What it is.</summary>
    public Enhet Enhet { get; }

    /// <summary>The day; null when it is no day.</summary>
    public DateOnly? Dato => Enhet is Enhet.Dato ? DateOnly.FromDayNumber(_tall) : null;

    /// <summary>The number; null when it is none, or no whole one.</summary>
    public int? Tall => Enhet <= Enhet.Antall && _objekt is null ? _tall : null;

    /// <summary>The truth value; null when it is none.</summary>
    public bool? Sannhet => Enhet is Enhet.JaNei ? _tall != 0 : null;

    /// <summary>The code; null when it is none.</summary>
    public Kodeoppfoering? Kode => _objekt as Kodeoppfoering;

    internal static Regelverdi Av(int tall, Enhet enhet) => new(enhet, tall, null);

    internal static Regelverdi Av(decimal timer) => new(Enhet.Timer, 0, timer);

    internal static Regelverdi Av(DateOnly dato) => new(Enhet.Dato, dato.DayNumber, null);

    internal static Regelverdi Av(bool sannhet) => new(Enhet.JaNei, sannhet ? 1 : 0, null);

    internal static Regelverdi Av(Registreringsfamilie familie) => new(Enhet.Familie, (int)familie, null);

    internal static Regelverdi Av(Parameterrad rad) => new(Enhet.Rad, 0, rad);

    internal static Regelverdi Av(Periode[] perioder) => new(Enhet.Perioder, 0, perioder);

    internal static Regelverdi? Av(int? tall, Enhet enhet) => tall is { } t ? Av(t, enhet) : null;

    internal static Regelverdi? Av(DateOnly? dato) => dato is { } d ? Av(d) : null;

    internal static Regelverdi? Av(bool? sannhet) => sannhet is { } s ? Av(s) : null;

    internal static Regelverdi? Av(Kodeoppfoering? kode) => kode is null ? null : new(Enhet.Kode, 0, kode);

    /// <summary>The same unit with a text that was read: what it says is found when it is asked for.</summary>
    internal Regelverdi AsRead(string text) => new(Enhet, 0, text);

    /// <summary>The text that was read, with its unit.</summary>
    internal Regelverdi AsRead(Enhet enhet) => new(enhet, _tall, _objekt);

    /// <summary>The value that a text that was read stands for; a code is kept as it was told.</summary>
    internal Regelverdi Interpreted() => _objekt is not string text ? this : Enhet switch
    {
        Enhet.Dato => Av(Day(text)),
        Enhet.JaNei => Av(text == "true"),
        Enhet.Kode => this,
        Enhet.Rad => Parametre.TryFind(text, out var rad) ? Av(rad) : this,
        Enhet.Familie => Av(Enum.GetValues<Registreringsfamilie>().First(familie => Spraak.Kode(familie) == text)),
        Enhet.Perioder => Av([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static period => period.Split('/')).Select(static days => new Periode(Day(days[0]), Day(days[1])))]),
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => Av(number, Enhet),
        _ => new(Enhet, 0, decimal.Parse(text, CultureInfo.InvariantCulture)),
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The value as text: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public string Tekst(CultureInfo? culture = null) => Tekst(Spraak.ErNorsk(culture));

    /// <inheritdoc/>
    public bool Equals(Regelverdi other) => Enhet == other.Enhet && _tall == other._tall && (_objekt, other._objekt) switch
    {
        (Periode[] a, Periode[] b) => a.AsSpan().SequenceEqual(b),
        _ => Equals(_objekt, other._objekt),
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Regelverdi other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Enhet, _tall);

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(Regelverdi left, Regelverdi right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(Regelverdi left, Regelverdi right) => !left.Equals(right);

    /// <inheritdoc/>
    public override string ToString() => Tekst();

    internal string Tekst(bool norsk) => Enhet switch
    {
        _ when _objekt is string text => text,
        Enhet.Dato => Spraak.Dato(DateOnly.FromDayNumber(_tall), norsk),
        Enhet.JaNei => norsk ? (_tall != 0 ? "ja" : "nei") : (_tall != 0 ? "yes" : "no"),
        Enhet.Kode => norsk ? ((Kodeoppfoering)_objekt!).Navn : ((Kodeoppfoering)_objekt!).NavnEn,
        Enhet.Rad => ((Parameterrad)_objekt!).Id,
        Enhet.Familie => Spraak.Kode((Registreringsfamilie)_tall),
        Enhet.Perioder => Perioder(norsk),
        _ => Enhetstekst.Antall(_objekt is decimal timer ? timer : _tall, Enhet, norsk),
    };

    /// <summary>The value as a text that is the same in every language: days and periods by ISO 8601, codes as on the wire.</summary>
    internal string Invariant() => Enhet switch
    {
        _ when _objekt is string text => text,
        Enhet.Dato => Iso(DateOnly.FromDayNumber(_tall)),
        Enhet.JaNei => _tall != 0 ? "true" : "false",
        Enhet.Kode => ((Kodeoppfoering)_objekt!).Kode,
        Enhet.Rad => ((Parameterrad)_objekt!).Id,
        Enhet.Familie => Spraak.Kode((Registreringsfamilie)_tall),
        Enhet.Perioder => string.Join(',', ((Periode[])_objekt!).Select(static p => $"{Iso(p.Fra)}/{Iso(p.Til)}")),
        _ => (_objekt is decimal timer ? timer : _tall).ToString(CultureInfo.InvariantCulture),
    };

    private static string Iso(DateOnly dato) => dato.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Perioder(bool norsk)
    {
        var perioder = (Periode[])_objekt!;
        return perioder.Length == 0
            ? (norsk ? "ingen" : "none")
            : string.Join(", ", perioder.Select(p => $"{Spraak.Dato(p.Fra, norsk)}–{Spraak.Dato(p.Til, norsk)}"));
    }
}
