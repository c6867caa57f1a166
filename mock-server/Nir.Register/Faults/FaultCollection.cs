using System.Collections;
using System.Collections.Immutable;
using Nir.Register.Contract;
using Nir.Register.Register;

namespace Nir.Register.Faults;

/// <summary>
/// The faults that are on in front of a register: <c>nir.Faults.Add("stored-never-answered")</c>. The one added last is asked first, and the
/// first that a call is for strikes it. It may be used by several threads at once.
/// </summary>
public sealed class FaultCollection : IReadOnlyCollection<Fault>
{
    /// <summary>The most that can be on at the same time.</summary>
    public const int Most = 100;

    private readonly RegisterOptions _setup;
    private ActiveFault[] _active = [];

    internal FaultCollection(RegisterOptions setup) => _setup = setup;

    /// <summary>Those in front of a register.</summary>
    internal static FaultCollection From(RegisterScope scope) => scope.Part(static scope => new FaultCollection(scope.Register.State.Setup));

    /// <summary>How many are on.</summary>
    public int Count => Active.Length;

    /// <summary>Those that are on, in the order they are asked.</summary>
    internal ActiveFault[] Active => Volatile.Read(ref _active);

    /// <summary>Puts on a fault that comes with the fake.</summary>
    /// <param name="name">Its name: one of <see cref="FaultCatalogue"/>.</param>
    /// <exception cref="ArgumentException">There is none with that name. The message lists those there are.</exception>
    /// <exception cref="InvalidOperationException">There are as many as there may be.</exception>
    public void Add(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Add(Fault.Get(name));
    }

    /// <summary>Puts on a fault. One with the same name goes, and its count of calls begins anew.</summary>
    /// <param name="fault">The fault.</param>
    /// <exception cref="ArgumentException">It cannot be: the message says which member and what is expected.</exception>
    /// <exception cref="InvalidOperationException">There are as many as there may be.</exception>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (FaultCheck.Find(fault, _setup) is var (member, expected))
        {
            throw new ArgumentException($"At {member}: {expected}", nameof(fault));
        }

        Change(active => active.Count(one => one.Fault.Name != fault.Name) >= Most
            ? throw new InvalidOperationException($"At most {Most} faults are on at the same time. Remove some first.")
            : [new(fault), .. active.Where(one => one.Fault.Name != fault.Name)]);
    }

    /// <summary>Takes off a fault.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Whether it was on.</returns>
    public bool Remove(string name)
    {
        var removed = false;
        Change(active =>
        {
            removed = active.Any(one => one.Fault.Name == name);
            return removed ? [.. active.Where(one => one.Fault.Name != name)] : active;
        });
        return removed;
    }

    /// <summary>Takes off all.</summary>
    public void Clear() => Change(static _ => []);

    /// <summary>Whether a fault is on.</summary>
    /// <param name="name">Its name.</param>
    public bool Contains(string name) => Active.Any(one => one.Fault.Name == name);

    /// <summary>How many calls a fault has struck since it was put on; 0 when it is not on.</summary>
    /// <param name="name">Its name.</param>
    public int CountStruck(string name) => Active.FirstOrDefault(one => one.Fault.Name == name)?.Struck ?? 0;

    /// <inheritdoc/>
    public IEnumerator<Fault> GetEnumerator() => Active.Select(static one => one.Fault).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Puts on these, to be asked in that order, and takes off all others, in one step.</summary>
    internal void Set(ImmutableArray<Fault> faults) =>
        Change(_ => [.. faults.DistinctBy(static fault => fault.Name).Select(static fault => new ActiveFault(fault))]);

    private void Change(Func<ActiveFault[], ActiveFault[]> change)
    {
        ActiveFault[] before;
        ActiveFault[] after;
        do
        {
            before = Active;
            after = change(before);
        }
        while (Interlocked.CompareExchange(ref _active, after, before) != before);
    }
}
