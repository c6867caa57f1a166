using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>
/// What can be known of a registration's regime: one row, a bit, for each law × rettsstilling. Each dimension ends with a column for all
/// other values; of the rettsstillinger only those that a rule names have a column of their own.
/// </summary>
internal sealed class RowSpace
{
    private readonly Value[] _laws;
    private readonly Value[] _positions;
    private readonly int _width;
    private readonly uint[] _lawColumns;
    private readonly uint[] _positionColumns;

    private RowSpace(Value[] laws, Value[] positions)
    {
        _laws = laws;
        _positions = positions;
        _width = positions.Length + 1;
        Count = (laws.Length + 1) * _width;
        _lawColumns = new uint[laws.Length + 1];
        _positionColumns = new uint[_width];
        for (var row = 0; row < Count; row++)
        {
            _lawColumns[row / _width] |= 1u << row;
            _positionColumns[row % _width] |= 1u << row;
            Defined |= row / _width < laws.Length && laws[row / _width].Number != 0 ? 1u << row : 0;
        }

        All = Count >= 32 ? uint.MaxValue : (1u << Count) - 1;
        NoMembers = Each(0, Count);
        AllMembers = Each(ulong.MaxValue, Count);
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>For each row no member at all.</summary>
    public ImmutableArray<ulong> NoMembers { get; }

    /// <summary>For each row every member.</summary>
    public ImmutableArray<ulong> AllMembers { get; }

    /// <summary>Every row.</summary>
    public uint All { get; }

    /// <summary>The rows of laws that exist: not Ukjent, not an undefined number.</summary>
    public uint Defined { get; }

    /// <summary>Null when there are more laws than an analysis can hold.</summary>
    public static RowSpace? For(NirSymbols symbols)
    {
        var named = RegelDescriptions.All.SelectMany(static regel => regel.Rettsstillinger).ToImmutableHashSet();
        var positions = symbols.Rettsstilling is { } type ? Array.FindAll(Values(type), value => named.Contains(value.Name)) : [];
        var laws = Values(symbols.Lovverk);
        return (laws.Length + 1) * (positions.Length + 1) <= 32 ? new(laws, positions) : null;
    }

    /// <summary>The rows that a value of a dimension may stand for; <paramref name="exact"/>: and that stand for no other value.</summary>
    public uint Rows(Dimension dimension, long number, out bool exact)
    {
        var columns = dimension is Dimension.Law ? _laws : _positions;
        var column = 0;
        while (column < columns.Length && columns[column].Number != number)
        {
            column++;
        }

        exact = column < columns.Length;
        return Column(dimension, column);
    }

    /// <summary>The rows of a column.</summary>
    public uint Column(Dimension dimension, int column) => dimension is Dimension.Law ? _lawColumns[column] : _positionColumns[column];

    /// <summary>All rows of the columns that some rows are in.</summary>
    public uint Whole(Dimension dimension, uint rows)
    {
        var whole = 0u;
        for (var column = 0; column < Columns(dimension); column++)
        {
            whole |= (rows & Column(dimension, column)) != 0 ? Column(dimension, column) : 0;
        }

        return whole;
    }

    /// <summary>The columns of a dimension, the last for all other values.</summary>
    public int Columns(Dimension dimension) => dimension is Dimension.Law ? _laws.Length + 1 : _width;

    /// <summary>The number that a column stands for; null for the last.</summary>
    public long? Number(Dimension dimension, int column)
    {
        var columns = dimension is Dimension.Law ? _laws : _positions;
        return column < columns.Length ? columns[column].Number : null;
    }

    /// <summary>The row that is like another, but for one dimension.</summary>
    public int Move(int row, Dimension dimension, int column) =>
        dimension is Dimension.Law ? (column * _width) + (row % _width) : (row / _width * _width) + column;

    /// <summary>The rows of the named rettsstillinger; all when none is named.</summary>
    public uint Positions(ImmutableArray<string> names)
    {
        if (names.IsEmpty)
        {
            return All;
        }

        var rows = 0u;
        for (var column = 0; column < _positions.Length; column++)
        {
            rows |= names.Contains(_positions[column].Name) ? Column(Dimension.Position, column) : 0;
        }

        return rows;
    }

    /// <summary>The names of the laws among some rows, for a message.</summary>
    public string Names(uint rows)
    {
        var names = new List<string>();
        for (var column = 0; column <= _laws.Length; column++)
        {
            if ((rows & Column(Dimension.Law, column)) != 0)
            {
                names.Add(column < _laws.Length ? _laws[column].Name : "?");
            }
        }

        return string.Join(", ", names);
    }

    private static Value[] Values(INamedTypeSymbol type) =>
    [
        .. type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue)
            .Select(static field => new Value(field.Name, Convert.ToInt64(field.ConstantValue, CultureInfo.InvariantCulture))),
    ];

    private static ImmutableArray<ulong> Each(ulong members, int count)
    {
        var rows = new ulong[count];
        for (var row = 0; row < count; row++)
        {
            rows[row] = members;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(rows);
    }

    /// <summary>A value that has rows of its own.</summary>
    private sealed record Value(string Name, long Number);
}
