using System.Collections.Immutable;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Tables;

/// <summary>A parameter table, without the type of its rows: for documentation and services.</summary>
public abstract class ParameterTable
{
    private (ParameterRow Row, UInt128 Refused)[]? _masked;

    private protected ParameterTable()
    {
    }

    /// <summary>The id, kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>The group it belongs to.</summary>
    public ParameterGroup Group => Parametre.Groups[GroupIndex];

    /// <summary>Its place among the groups: what they are called is for those who tell of them.</summary>
    internal int GroupIndex { get; init; }

    /// <summary>The title in bokmål.</summary>
    public required string Tittel { get; init; }

    /// <summary>The title in English.</summary>
    public required string TittelEn { get; init; }

    /// <summary>What it holds, in bokmål.</summary>
    public required string Beskrivelse { get; init; }

    /// <summary>What it holds, in English.</summary>
    public required string BeskrivelseEn { get; init; }

    /// <summary>Which date decides which row holds; a row may name another.</summary>
    public required Noekkeldato Noekkeldato { get; init; }

    /// <summary>How its rows are read.</summary>
    public required Treff Treff { get; init; }

    /// <summary>The columns.</summary>
    public required ImmutableArray<ParameterColumn> Columns { get; init; }

    /// <summary>All rows, the one for what no other row covers last.</summary>
    public abstract ImmutableArray<ParameterRow> AllRows { get; }

    /// <summary>All that its rows ask for.</summary>
    internal RowQuestion Question => field ??= new(AllRows);

    /// <summary>
    /// The row that holds: of those that are known, have begun on their key date and whose conditions are met, the one that began last. A
    /// later row takes the place of an earlier one for those it is for, as a later law does.
    /// </summary>
    /// <param name="lookup">The facts.</param>
    /// <param name="valg">The options.</param>
    /// <param name="missing">The fact that is missing. Null: none is.</param>
    /// <param name="chosen">The reading of an open point that the choice rests on. Null: it rests on none.</param>
    /// <returns>The row; null when a fact is missing, or when no row was known.</returns>
    private protected ParameterRow? ChooseRow(SakLookup lookup, RegelmotorOptions valg, out SakFact? missing, out ValgOption? chosen)
    {
        ParameterRow? found = null;
        var foundFrom = DateOnly.MinValue;
        missing = null;
        chosen = null;
        var answers = lookup.Answers;
        var rows = _masked ??= Mask();
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var masked = ref rows[i];
            if ((masked.Refused & answers) != UInt128.Zero || !masked.Row.IsKnown(valg))
            {
                continue;
            }

            var row = masked.Row;
            var unknown = row.Mask.FindMissing(row, lookup);
            var from = row.From(valg);
            if (from is not null || row.Periode.Til is not null)
            {
                var noekkeldato = lookup.FindDay(row.Noekkeldato);
                unknown ??= noekkeldato is null ? lookup.Missing(row.Noekkeldato) : null;
                chosen = noekkeldato is { } date && row.DecidedBy(valg, date) is { } point ? point : chosen;
                if (from > noekkeldato)
                {
                    continue;
                }
            }

            if (found is null || (from ?? DateOnly.MinValue) >= foundFrom)
            {
                (found, foundFrom, missing) = (row, from ?? DateOnly.MinValue, unknown);
            }
        }

        return missing is not null ? null : found ?? Fallback;
    }

    /// <summary>The row for what no other row covers. Null: the table has none.</summary>
    private protected abstract ParameterRow? Fallback { get; }

    // Side by side: most rows are left by a look at this. The one for what no other row covers is the last, and is not asked.
    private (ParameterRow Row, UInt128 Refused)[] Mask()
    {
        var masked = new (ParameterRow Row, UInt128 Refused)[AllRows.Length - (Fallback is null ? 0 : 1)];
        for (var i = 0; i < masked.Length; i++)
        {
            masked[i] = (AllRows[i], AllRows[i].Mask.Refused);
        }

        return masked;
    }

    /// <summary>The id and the title.</summary>
    public override string ToString() => $"{Id} ({Tittel})";
}
