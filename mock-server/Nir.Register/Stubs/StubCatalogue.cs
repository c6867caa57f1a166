using System.Collections.Immutable;

namespace Nir.Register.Stubs;

/// <summary>The stubs there are, in the order they are asked.</summary>
internal sealed class StubCatalogue
{
    /// <summary>The most stubs there may be.</summary>
    public const int Most = 10_000;

    private readonly Lock _lock = new();
    private ImmutableArray<StubMapping> _all = [];
    private long _order;

    /// <summary>Now, by priority and then the latest first.</summary>
    public ImmutableArray<StubMapping> All => _all;

    public StubMapping? Find(Guid id) => _all.FirstOrDefault(mapping => mapping.Id == id);

    /// <summary>Adds a mapping, unless there is one with its id.</summary>
    /// <exception cref="StubLimitException">There are too many.</exception>
    public bool TryAdd(StubMapping mapping)
    {
        lock (_lock)
        {
            if (Find(mapping.Id) is not null)
            {
                return false;
            }

            Add(mapping);
            return true;
        }
    }

    /// <summary>Adds mappings, or puts each in the place of the one with its id.</summary>
    /// <exception cref="StubLimitException">There are too many.</exception>
    public void Add(params IReadOnlyList<StubMapping> mappings)
    {
        lock (_lock)
        {
            var ids = mappings.Select(static mapping => mapping.Id).ToHashSet();
            var added = mappings.GroupBy(static mapping => mapping.Id).Select(static same => same.Last()).Select(mapping => mapping with { Order = ++_order });
            Set([.. _all.Where(mapping => !ids.Contains(mapping.Id)), .. added]);
        }
    }

    /// <summary>Puts a mapping in the place of the one with its id, with the same rank.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Replace(StubMapping mapping)
    {
        lock (_lock)
        {
            if (Find(mapping.Id) is not { } known)
            {
                return false;
            }

            Set([.. _all.Where(other => other.Id != mapping.Id), mapping with { Order = known.Order }]);
            return true;
        }
    }

    /// <summary>Removes those that it holds for.</summary>
    /// <returns>Those removed.</returns>
    public IReadOnlyList<StubMapping> Remove(Func<StubMapping, bool> which)
    {
        lock (_lock)
        {
            var removed = _all.Where(which).ToList();
            Set([.. _all.Where(mapping => !removed.Contains(mapping))]);
            return removed;
        }
    }

    private void Set(IReadOnlyCollection<StubMapping> mappings)
    {
        if (mappings.Count > Most)
        {
            throw new StubLimitException($"There may be {Most} stubs at most.");
        }

        _all = [.. mappings.OrderBy(static mapping => mapping.Priority).ThenByDescending(static mapping => mapping.Order)];
    }
}
