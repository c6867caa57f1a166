using System.Collections.Immutable;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Valg;

namespace Nir.Sdk.Frister.Tables;

/// <summary>A parameter table.</summary>
/// <typeparam name="TRow">The class of its rows.</typeparam>
public sealed class ParameterTable<TRow> : ParameterTable
    where TRow : ParameterRow
{
    internal ParameterTable(ImmutableArray<TRow> rows, TRow? otherwise)
    {
        Rows = rows;
        Otherwise = otherwise;
        AllRows = otherwise is null ? [.. rows] : [.. rows, otherwise];
        foreach (var row in AllRows)
        {
            row.Tabell = this;
        }
    }

    /// <summary>The rows, in the order of the file.</summary>
    public ImmutableArray<TRow> Rows { get; }

    /// <summary>The row for what no other row covers. Null: the table has none.</summary>
    public TRow? Otherwise { get; }

    /// <inheritdoc/>
    public override ImmutableArray<ParameterRow> AllRows { get; }

    /// <summary>
    /// The row that holds: of those that are known, have begun on their key date and whose conditions are met, the one that began last. A
    /// later row takes the place of an earlier one for those it is for, as a later law does.
    /// </summary>
    /// <param name="lookup">The facts.</param>
    /// <param name="valg">The options.</param>
    /// <param name="missing">The fact that is missing. Null: none is.</param>
    /// <param name="chosen">The reading of an open point that the choice rests on. Null: it rests on none.</param>
    /// <returns>The row; null when a fact is missing, or when no row was known.</returns>
    internal TRow? Choose(SakLookup lookup, RegelmotorOptions valg, out SakFact? missing, out ValgOption? chosen)
    {
        TRow? found = null;
        DateOnly? foundFrom = null;
        missing = null;
        chosen = null;
        foreach (var row in Rows)
        {
            if (!row.IsKnown(valg) || row.IsFor(lookup, out var unknown) is false)
            {
                continue;
            }

            var from = row.From(valg);
            if (from is not null || row.Periode.Til is not null)
            {
                var noekkeldato = lookup.Find(row.Noekkeldato);
                unknown ??= noekkeldato is null ? lookup.Missing(row.Noekkeldato) : null;
                chosen = noekkeldato is { } date && row.DecidedBy(valg, date.Verdi) is { } point ? point : chosen;
                if (from > noekkeldato?.Verdi)
                {
                    continue;
                }
            }

            if (found is null || (from ?? DateOnly.MinValue) >= (foundFrom ?? DateOnly.MinValue))
            {
                (found, foundFrom, missing) = (row, from, unknown);
            }
        }

        return missing is not null ? null : found ?? Otherwise;
    }
}
