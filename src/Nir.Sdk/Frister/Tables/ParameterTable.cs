using System.Collections.Immutable;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Tables;

/// <summary>A parameter table, without the type of its rows: for documentation and services.</summary>
public abstract class ParameterTable
{
    private protected ParameterTable()
    {
    }

    /// <summary>The id, kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>The group it belongs to.</summary>
    public required ParameterGroup Group { get; init; }

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

    /// <summary>The id and the title.</summary>
    public override string ToString() => $"{Id} ({Tittel})";
}
