using Nir.Sdk.Frister.Valg;

namespace Nir.Sdk.Frister.Tables;

/// <summary>
/// Which row of a table holds on each day, where nothing but the day varies: the table is asked once for each day on which a row begins, and then no more.
/// </summary>
/// <typeparam name="TRow">The class of its rows.</typeparam>
internal sealed class RowTimeline<TRow>
    where TRow : ParameterRow
{
    private readonly (DateOnly From, TRow? Row)[] _steps;

    /// <summary>Asks the table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="lookup">What is asked on a day.</param>
    /// <param name="valg">The options.</param>
    public RowTimeline(ParameterTable<TRow> table, Func<DateOnly, SakLookup> lookup, RegelmotorOptions valg)
    {
        var days = table.Rows.Select(row => row.From(valg) ?? DateOnly.MinValue).Append(DateOnly.MinValue).Distinct().Order();
        _steps = [.. days.Select(day => (day, table.Choose(lookup(day), valg, out _, out _)))];
    }

    /// <summary>The row that holds on a day. Null: none was known, or a fact is missing.</summary>
    public TRow? Find(DateOnly day)
    {
        var i = _steps.Length - 1;
        while (_steps[i].From > day)
        {
            i--;
        }

        return _steps[i].Row;
    }
}
