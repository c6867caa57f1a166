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

    /// <inheritdoc cref="ParameterTable.ChooseRow"/>
    internal TRow? Choose(SakLookup lookup, RegelmotorOptions valg, out SakFact? missing, out ValgOption? chosen) =>
        (TRow?)ChooseRow(lookup, valg, out missing, out chosen);

    private protected override ParameterRow? Fallback => Otherwise;
}
