using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>
/// What can be known of a registration's regime: one row, a bit, for each law × rettsstilling. Each dimension ends with a column for all
/// other values; of the rettsstillinger only those that a rule names have a column of their own.
/// </summary>
internal sealed class RowSpace
{
    private readonly ImmutableArray<(string Name, long Number)> _laws;
    private readonly ImmutableArray<(string Name, long Number)> _positions;
    private readonly int _width;
    private readonly ImmutableArray<uint> _lawColumns;
    private readonly ImmutableArray<uint> _positionColumns;

    private RowSpace(ImmutableArray<(string, long)> laws, ImmutableArray<(string, long)> positions)
    {
        _laws = laws;
        _positions = positions;
        _width = positions.Length + 1;
        Count = (laws.Length + 1) * _width;
        _lawColumns = [.. Enumerable.Range(0, laws.Length + 1).Select(column => RowsWhere(row => row / _width == column))];
        _positionColumns = [.. Enumerable.Range(0, _width).Select(column => RowsWhere(row => row % _width == column))];
        All = Count >= 32 ? uint.MaxValue : (1u << Count) - 1;
        NoMembers = [.. Enumerable.Repeat(0ul, Count)];
        AllMembers = [.. Enumerable.Repeat(ulong.MaxValue, Count)];
        Defined = RowsWhere(row => row / _width < laws.Length && _laws[row / _width].Number != 0);
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
        var positions = symbols.Rettsstilling is { } type ? Members(type).Where(member => named.Contains(member.Name)).ToImmutableArray() : [];
        var laws = Members(symbols.Lovverk);
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

    private static ImmutableArray<(string Name, long Number)> Members(INamedTypeSymbol type) =>
    [
        .. type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue)
            .Select(static field => (field.Name, Convert.ToInt64(field.ConstantValue, CultureInfo.InvariantCulture))),
    ];

    private uint RowsWhere(Func<int, bool> condition)
    {
        var rows = 0u;
        for (var row = 0; row < Count; row++)
        {
            rows |= condition(row) ? 1u << row : 0;
        }

        return rows;
    }
}
