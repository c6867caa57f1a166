using System.Text.Json.Serialization;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Frister;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Aarskontroller;

/// <summary>
/// What one kommune must look at before a year is closed: what is registered, what is lacking, by when, who must act and how it is mended. Made on
/// the fagsystem's own data, on NIR's answers, or on both.
/// </summary>
public sealed record Aarskontroll
{
    /// <summary>The first year there can be a control of.</summary>
    public const int FirstYear = 1991;

    /// <summary>The last year there can be a control of.</summary>
    public const int LastYear = 2198;

    /// <summary>The kommune.</summary>
    public required Kommunenummer Kommune { get; init; }

    /// <summary>The year.</summary>
    public required int Aar { get; init; }

    /// <summary>The day of the control.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>The last day to register, inclusive. Null: the year has none that is known.</summary>
    public required DateOnly? Frist { get; init; }

    /// <summary>What it was made on.</summary>
    [JsonPropertyName("grunnlag")]
    public required KontrollSource Source { get; init; }

    /// <summary>How many persons. Each counts once.</summary>
    public required int Deltakere { get; init; }

    /// <summary>How many participations.</summary>
    public required int Deltakelser { get; init; }

    /// <summary>The figures: NIR's where NIR was asked, else the fagsystem's.</summary>
    public required ValueList<Kontrolltall> Tall { get; init; }

    /// <summary>What must be looked at, by case, family and item.</summary>
    public required ValueList<Kontrollfunn> Funn { get; init; }

    /// <summary>Whether the last day had passed: what is registered later does not as a rule enter the published figures.</summary>
    public bool ErEtterFristen => Dato > Frist;

    /// <summary>Makes a control on the fagsystem's own data.</summary>
    /// <param name="kommune">The kommune. Rows of others are left out.</param>
    /// <param name="year">The year, 1991-2198.</param>
    /// <param name="today">The day of the control.</param>
    /// <param name="rows">The rows of the year (<see cref="Personlister.Personliste.CreateRowsOfYear"/>).</param>
    /// <param name="options">Null: without names.</param>
    public static Aarskontroll Check(
        Kommunenummer kommune, int year, DateOnly today, IEnumerable<PersonlisteRow> rows, AarskontrollOptions? options = null) =>
        Create(kommune, year, today, rows, null, options);

    /// <summary>Makes a control on NIR's answers.</summary>
    /// <param name="kommune">The kommune. Rows of others are left out.</param>
    /// <param name="year">The year, 1991-2198.</param>
    /// <param name="today">The day of the control.</param>
    /// <param name="nir">The rows of NIR's personlister for the year (<see cref="PersonlisteQuery.Aar"/>), of both laws and of both roles.</param>
    /// <param name="options">Null: without names.</param>
    public static Aarskontroll CheckNir(
        Kommunenummer kommune, int year, DateOnly today, IEnumerable<PersonlisteRow> nir, AarskontrollOptions? options = null) =>
        Create(kommune, year, today, null, nir, options);

    /// <summary>Makes a control on both: what is lacking in NIR, and where the two differ.</summary>
    /// <param name="kommune">The kommune. Rows of others are left out.</param>
    /// <param name="year">The year, 1991-2198.</param>
    /// <param name="today">The day of the control.</param>
    /// <param name="rows">The fagsystem's rows of the year.</param>
    /// <param name="nir">NIR's rows of the year.</param>
    /// <param name="options">Null: without names.</param>
    public static Aarskontroll CheckBoth(
        Kommunenummer kommune, int year, DateOnly today, IEnumerable<PersonlisteRow> rows, IEnumerable<PersonlisteRow> nir,
        AarskontrollOptions? options = null) =>
        Create(kommune, year, today, rows, nir, options);

    /// <summary>Which control it is: never a person.</summary>
    public override string ToString() => $"{nameof(Aarskontroll)} {Kommune} {Aar}";

    private static Aarskontroll Create(
        Kommunenummer kommune, int year, DateOnly today, IEnumerable<PersonlisteRow>? rows, IEnumerable<PersonlisteRow>? nir, AarskontrollOptions? options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        if (year > today.Year)
        {
            throw new ArgumentOutOfRangeException(nameof(year), year, "The year has not begun on the day of the control.");
        }

        var close = new Regelmotor().ComputeAarsavslutning(year).Frist;
        var ours = RowsIn(kommune, rows);
        var theirs = RowsIn(kommune, nir);
        var counted = theirs ?? ours ?? [];
        return new()
        {
            Kommune = kommune,
            Aar = year,
            Dato = today,
            Frist = close,
            Source = theirs is null ? KontrollSource.Fagsystem : ours is null ? KontrollSource.Nir : KontrollSource.Begge,
            Deltakere = counted.Select(static row => row.PersonKey).Distinct().Count(),
            Deltakelser = counted.Length,
            Tall = KontrollCount.Count(counted),
            Funn = new KontrollSearch(close, options ?? new()).Find(ours, theirs),
        };
    }

    private static PersonlisteRow[]? RowsIn(Kommunenummer kommune, IEnumerable<PersonlisteRow>? rows) => rows?.Where(row => row.Kommune == kommune).ToArray();
}
