using System.Collections.Immutable;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Rapporter.Deltakere;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Personlister;

/// <summary>The personliste of a fagsystem's own data: the same rows, boxes and order as NIR's.</summary>
public static class Personliste
{
    private static readonly ImmutableArray<Registreringsfamilie> All = [.. Enum.GetValues<Registreringsfamilie>()];

    /// <summary>Makes the rows of persons.</summary>
    /// <param name="deltakere">The persons. Read once, to its end.</param>
    /// <param name="date">The day that all is judged on, 1900-2199.</param>
    /// <param name="options">How the deadline engine reads what the sources leave open. Null: the defaults.</param>
    /// <returns>In the order of the persons.</returns>
    public static ValueList<PersonlisteRow> CreateRows(IEnumerable<Deltaker> deltakere, DateOnly date, RegelmotorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(deltakere);
        var factory = new RowFactory(Engine(options), date);
        return deltakere.SelectMany(deltaker => factory.Create(deltaker)).Select(static entry => entry.Row).ToValueList();
    }

    /// <summary>Makes the rows of what was in progress in a year, judged as it stood when the year had ended.</summary>
    /// <param name="deltakere">The persons. Read once, to its end.</param>
    /// <param name="year">The year, 1991-2199.</param>
    /// <param name="today">The day of the control: a year that has not ended is judged on it.</param>
    /// <param name="options">How the deadline engine reads what the sources leave open. Null: the defaults.</param>
    /// <returns>In the order of the persons.</returns>
    public static ValueList<PersonlisteRow> CreateRowsOfYear(IEnumerable<Deltaker> deltakere, int year, DateOnly today, RegelmotorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(deltakere);
        var factory = new RowFactory(Engine(options), JudgedOn(year, today));
        return deltakere.SelectMany(deltaker => factory.Create(deltaker, year)).Select(static entry => entry.Row).ToValueList();
    }

    /// <summary>Selects and sorts rows as NIR's personliste does.</summary>
    /// <param name="rows">The rows, in any order.</param>
    /// <param name="query">What is asked. Pages are not cut, and the day is the rows' own.</param>
    public static ValueList<PersonlisteRow> Select(IEnumerable<PersonlisteRow> rows, PersonlisteQuery query)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(query);
        var order = new PersonlisteOrder(query.Sort ?? PersonlisteSort.Registerrekkefoelge, query.Descending);
        var filter = new PersonlisteFilter(query);
        return rows.Where(filter.Matches).OrderBy(order.Find, order).ToValueList();
    }

    /// <summary>
    /// Makes rows ready for research: those who have reserved against use of directly identifying data (IF § 62) stand without identifiers, name and case
    /// number. Whoever gives out rows for research gives out these.
    /// </summary>
    /// <param name="rows">The rows.</param>
    public static ValueList<PersonlisteRow> ShowForResearch(IEnumerable<PersonlisteRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.Select(static row => row.ReservasjonMotForskning ? row with { Person = null, Fornavn = null, Etternavn = null, Saksnummer = null } : row)
            .ToValueList();
    }

    /// <summary>Why a combination of boxes can match no one. Empty: it can.</summary>
    /// <param name="query">What is asked.</param>
    public static ValueList<ForvalgObstacle> FindObstacles(PersonlisteQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new PersonlisteFilter(query).FindObstacles(All).ToValueList();
    }

    /// <summary>The day that a year is judged on: the first after it, or the day of the control while the year lasts.</summary>
    internal static DateOnly JudgedOn(int year, DateOnly today)
    {
        var after = new DateOnly(year + 1, 1, 1);
        return today < after ? today : after;
    }

    private static Regelmotor Engine(RegelmotorOptions? options) => new((options ?? new()) with { MedForklaring = false });
}
