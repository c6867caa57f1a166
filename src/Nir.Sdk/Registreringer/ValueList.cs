using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Nir.Sdk.Registreringer;

/// <summary>An immutable list that is equal to another when their items are equal in the same order.</summary>
/// <remarks>Made by a collection expression: <c>Tiltak = [new() { ... }]</c>.</remarks>
/// <typeparam name="T">The items' type.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    internal static readonly ValueList<T> Empty = new([]);

    private readonly ImmutableArray<T> _items;

    internal ValueList(ImmutableArray<T> items) => _items = items;

    /// <summary>The number of items.</summary>
    public int Count => _items.Length;

    /// <summary>The item at a zero-based index.</summary>
    /// <param name="index">Zero-based.</param>
    /// <exception cref="IndexOutOfRangeException">The index is outside the list.</exception>
    public T this[int index] => _items[index];

    /// <summary>The items as a span, for walking without allocation.</summary>
    public ReadOnlySpan<T> AsSpan() => _items.AsSpan();

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) => other is not null && AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Walks the items without allocation.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_items).GetEnumerator();

    /// <summary>The items between brackets, each as its own text; identifiers stay masked.</summary>
    public override string ToString() => $"[{string.Join(", ", _items)}]";
}

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    /// <summary>Makes a list of the given items.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">Copied.</param>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? ValueList<T>.Empty : new([.. items]);

    /// <summary>Makes a list of the given items.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">Read once, to its end.</param>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new([.. items]);

    /// <summary>Whether a list holds anything: null and empty both mean "not given".</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="list">May be null.</param>
    internal static bool HasAny<T>([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] this ValueList<T>? list) => list is { Count: > 0 };

    /// <summary>The earliest date among the items; null when the list is not given or no item has one.</summary>
    internal static DateOnly? Earliest<T>(this ValueList<T>? list, Func<T, DateOnly?> date)
    {
        DateOnly? earliest = null;
        if (list is not null)
        {
            foreach (var item in list)
            {
                earliest = date(item) is { } d && (earliest is null || d < earliest) ? d : earliest;
            }
        }

        return earliest;
    }

    /// <summary>The latest date among the items; null when the list is not given or no item has one.</summary>
    internal static DateOnly? Latest<T>(this ValueList<T>? list, Func<T, DateOnly?> date)
    {
        DateOnly? latest = null;
        if (list is not null)
        {
            foreach (var item in list)
            {
                latest = date(item) is { } d && (latest is null || d > latest) ? d : latest;
            }
        }

        return latest;
    }
}
