using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Deltakere;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>
/// The statistics of a year, as they are published: what must not be shown is decided once, over all tables together, so that no two of them show
/// it. It holds figures only, and no person.
/// </summary>
public sealed class StatistikkPublication
{
    private readonly StatistikkCounts _counts;

    private StatistikkPublication(int year, DateOnly date, StatistikkCounts counts)
    {
        (Aar, Dato) = (year, date);
        _counts = counts;
    }

    /// <summary>The year.</summary>
    public int Aar { get; }

    /// <summary>The day it was drawn.</summary>
    public DateOnly Dato { get; }

    /// <summary>The figures with what is hidden.</summary>
    internal StatistikkCounts Counts => _counts;

    /// <summary>Draws the statistics of a year.</summary>
    /// <param name="deltakere">The persons. Read once, to its end.</param>
    /// <param name="year">The year, from 2004.</param>
    /// <param name="drawn">The day they are drawn: what lies after it does not count.</param>
    public static StatistikkPublication Create(IEnumerable<Deltaker> deltakere, int year, DateOnly drawn)
    {
        ArgumentNullException.ThrowIfNull(deltakere);
        ArgumentOutOfRangeException.ThrowIfLessThan(year, StatistikkTables.FirstYear);
        var counter = new StatistikkCounter(year, drawn);
        return Create([.. deltakere.SelectMany(counter.Count)], year, drawn);
    }

    /// <summary>A table of one or more years.</summary>
    /// <param name="query">The table. Its years are left aside.</param>
    /// <param name="publications">The years.</param>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static Statistikk Read(StatistikkQuery query, params IReadOnlyList<StatistikkPublication> publications)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(publications);
        return StatistikkTables.FindFault(query) is { } fault ? throw new ArgumentException(fault, nameof(query)) : new()
        {
            Tabell = query.Tabell,
            Nivaa = query.Nivaa,
            Inndeling = query.Inndeling,
            Enhet = StatistikkTables.UnitOf(query.Tabell),
            Utgaver = publications.Select(static one => new Statistikkutgave(one.Aar, one.Dato)).ToValueList(),
            Merknad = StatistikkTables.NoteOf(query.Tabell),
            Tall = Figures(query, publications).ToValueList(),
        };
    }

    internal static StatistikkPublication Create(IReadOnlyCollection<StatistikkPerson> persons, int year, DateOnly drawn)
    {
        var counts = StatistikkCounts.Create(year, persons);
        new StatistikkProtection(counts).Apply();
        return new(year, drawn, counts);
    }

    /// <summary>With nothing hidden but numbers under five: what an attack is tried on.</summary>
    internal static StatistikkPublication CreateUnprotected(StatistikkCounts counts, int year)
    {
        new StatistikkProtection(counts).HideSmall();
        return new(year, new(year, 12, 31), counts);
    }

    private static IEnumerable<Statistikktall> Figures(StatistikkQuery query, IReadOnlyList<StatistikkPublication> publications)
    {
        var areas = publications.SelectMany(one => one._counts.Areas.All.Where(area => area.Nivaa == query.Nivaa)).GroupBy(static area => area.Nummer)
            .OrderBy(static same => same.Key, StringComparer.Ordinal).Select(static same => same.Last()).ToArray();
        var categories = StatistikkTables.Categories(query.Tabell, query.Inndeling);
        foreach (var area in areas)
        {
            foreach (var (kode, _, measure, column) in categories)
            {
                foreach (var publication in publications)
                {
                    var (antall, status) = publication.Find(query.Tabell, area, measure, column);
                    yield return new(publication.Aar, area.Nummer, area.Navn, kode, antall, status);
                }
            }
        }
    }

    private (decimal?, Tallstatus) Find(Statistikktabell table, Area area, StatistikkMeasure measure, int column)
    {
        if (_counts.Areas.Find(area.Nivaa, area.Nummer) is not { } place)
        {
            return (null, Tallstatus.FinnesIkke);
        }

        var unit = StatistikkTables.UnitOf(table);
        var whole = unit is Statistikkenhet.Prosent ? StatistikkMeasures.FindWhole(measure) : null;
        if (_counts.IsHidden(measure, place, column) || (whole is { } denominator && _counts.IsHidden(denominator, place, column)))
        {
            return (null, Tallstatus.Skjult);
        }

        var value = _counts.Find(measure, place, column);
        return whole is { } all
            ? _counts.Find(all, place, column) is 0 ? (null, Tallstatus.Mangler) : (Percent(value, _counts.Find(all, place, column)), Tallstatus.Kjent)
            : (unit is Statistikkenhet.Timer ? _counts.FindHours(measure, place, column) : value, Tallstatus.Kjent);
    }

    private static decimal Percent(int part, int whole) => Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);
}
