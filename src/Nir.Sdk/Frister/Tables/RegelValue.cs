using System.Globalization;
using Nir.Sdk.Frister.Tekst;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Tables;

/// <summary>A value in a parameter table or a step: a number with its unit, a day, a code ... It never holds an identifier.</summary>
public readonly struct RegelValue : IEquatable<RegelValue>
{
    private readonly int _number;
    private readonly object? _instance;

    private RegelValue(Enhet unit, int number, object? instance)
    {
        Enhet = unit;
        _number = number;
        _instance = instance;
    }

    /// <summary>What it is.</summary>
    public Enhet Enhet { get; }

    /// <summary>The day; null when it is no day.</summary>
    public DateOnly? Dato => Enhet is Enhet.Dato ? DateOnly.FromDayNumber(_number) : null;

    /// <summary>The number; null when it is none, or no whole one.</summary>
    public int? Number => Enhet <= Enhet.Antall && _instance is null ? _number : null;

    /// <summary>The truth value; null when it is none.</summary>
    public bool? Truth => Enhet is Enhet.JaNei ? _number != 0 : null;

    /// <summary>The code; null when it is none.</summary>
    public KodeEntry? Kode => _instance as KodeEntry;

    internal static RegelValue From(int number, Enhet unit) => new(unit, number, null);

    internal static RegelValue From(decimal timer) => new(Enhet.Timer, 0, timer);

    internal static RegelValue From(DateOnly date) => new(Enhet.Dato, date.DayNumber, null);

    internal static RegelValue From(bool truth) => new(Enhet.JaNei, truth ? 1 : 0, null);

    internal static RegelValue From(Registreringsfamilie familie) => new(Enhet.Familie, (int)familie, null);

    internal static RegelValue From(ParameterRow row) => new(Enhet.Rad, 0, row);

    internal static RegelValue From(Periode[] perioder) => new(Enhet.Perioder, 0, perioder);

    internal static RegelValue? From(int? number, Enhet unit) => number is { } t ? From(t, unit) : null;

    internal static RegelValue? From(DateOnly? date) => date is { } d ? From(d) : null;

    internal static RegelValue? From(bool? truth) => truth is { } s ? From(s) : null;

    internal static RegelValue? From(KodeEntry? kode) => kode is null ? null : new(Enhet.Kode, 0, kode);

    /// <summary>The same unit with a text that was read: what it says is found when it is asked for.</summary>
    internal RegelValue AsRead(string text) => new(Enhet, 0, text);

    /// <summary>The text that was read, with its unit.</summary>
    internal RegelValue AsRead(Enhet unit) => new(unit, _number, _instance);

    /// <summary>The value that a text that was read stands for; a code is kept as it was told.</summary>
    internal RegelValue Interpreted() => _instance is not string text ? this : Enhet switch
    {
        Enhet.Dato => From(Day(text)),
        Enhet.JaNei => From(text == "true"),
        Enhet.Kode => this,
        Enhet.Rad => Parametre.TryFind(text, out var row) ? From(row) : this,
        Enhet.Familie => From(Enum.GetValues<Registreringsfamilie>().First(familie => ExplanationLanguage.ToKode(familie) == text)),
        Enhet.Perioder =>
            From(
                [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static period => period.Split('/'))
                    .Select(static days => new Periode(Day(days[0]), Day(days[1])))]),
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => From(number, Enhet),
        _ => new(Enhet, 0, decimal.Parse(text, CultureInfo.InvariantCulture)),
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The value as text: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public string ToText(CultureInfo? culture = null) => ToText(ExplanationLanguage.IsNorsk(culture));

    /// <inheritdoc/>
    public bool Equals(RegelValue other) => Enhet == other.Enhet && _number == other._number && (_instance, other._instance) switch
    {
        (Periode[] a, Periode[] b) => a.AsSpan().SequenceEqual(b),
        _ => Equals(_instance, other._instance),
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RegelValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Enhet, _number);

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(RegelValue left, RegelValue right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(RegelValue left, RegelValue right) => !left.Equals(right);

    /// <inheritdoc/>
    public override string ToString() => ToText();

    internal string ToText(bool norsk) => Enhet switch
    {
        _ when _instance is string text => text,
        Enhet.Dato => ExplanationLanguage.Date(DateOnly.FromDayNumber(_number), norsk),
        Enhet.JaNei => norsk ? (_number != 0 ? "ja" : "nei") : (_number != 0 ? "yes" : "no"),
        Enhet.Kode => norsk ? ((KodeEntry)_instance!).Navn : ((KodeEntry)_instance!).NavnEn,
        Enhet.Rad => ((ParameterRow)_instance!).Id,
        Enhet.Familie => ExplanationLanguage.ToKode((Registreringsfamilie)_number),
        Enhet.Perioder => Perioder(norsk),
        _ => EnhetText.Count(_instance is decimal timer ? timer : _number, Enhet, norsk),
    };

    /// <summary>The value as a text that is the same in every language: days and periods by ISO 8601, codes as on the wire.</summary>
    internal string Invariant() => Enhet switch
    {
        _ when _instance is string text => text,
        Enhet.Dato => Iso(DateOnly.FromDayNumber(_number)),
        Enhet.JaNei => _number != 0 ? "true" : "false",
        Enhet.Kode => ((KodeEntry)_instance!).Kode,
        Enhet.Rad => ((ParameterRow)_instance!).Id,
        Enhet.Familie => ExplanationLanguage.ToKode((Registreringsfamilie)_number),
        Enhet.Perioder => string.Join(',', ((Periode[])_instance!).Select(static p => $"{Iso(p.Fra)}/{Iso(p.Til)}")),
        _ => (_instance is decimal timer ? timer : _number).ToString(CultureInfo.InvariantCulture),
    };

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Perioder(bool norsk)
    {
        var perioder = (Periode[])_instance!;
        return perioder.Length == 0
            ? (norsk ? "ingen" : "none")
            : Prose.And([.. perioder.Select(p => $"{Prose.Day(p.Fra, norsk)} {(norsk ? "til" : "to")} {Prose.Day(p.Til, norsk)}")], norsk);
    }
}
