using System.Collections.Immutable;
using System.Globalization;
using Nir.Sdk.Contract;
using Nir.Sdk.Identifikatorer;

namespace Nir.Register.Register;

/// <summary>Everything the register holds. It never changes: a command makes a new one.</summary>
public sealed record RegisterState
{
    /// <summary>A register with nothing in it.</summary>
    /// <param name="setup">How it behaves.</param>
    public static RegisterState CreateEmpty(RegisterOptions setup) => new() { Setup = setup };

    /// <summary>How the register behaves.</summary>
    public required RegisterOptions Setup { get; init; }

    /// <summary>The persons by the register's own number.</summary>
    public ImmutableDictionary<int, RegisterPerson> Personer { get; init; } = ImmutableDictionary<int, RegisterPerson>.Empty;

    /// <summary>The registrations by id.</summary>
    public ImmutableDictionary<Guid, RegisterEntry> Registreringer { get; init; } = ImmutableDictionary<Guid, RegisterEntry>.Empty;

    /// <summary>The ids by natural key: a participation has one id.</summary>
    public ImmutableDictionary<NaturalKey, Guid> Keys { get; init; } = ImmutableDictionary<NaturalKey, Guid>.Empty;

    /// <summary>The size of all bodies held, earlier versions included, in bytes.</summary>
    public long Size { get; init; }

    /// <summary>The last day that the register has lived. Null: none yet.</summary>
    public DateOnly? Dato { get; init; }

    /// <summary>When the register is closed for transfer. Reads are answered.</summary>
    public ImmutableList<Closure> Closure { get; init; } = [];

    /// <summary>What is under way from the other sources, in the order it arrives.</summary>
    internal ImmutableSortedDictionary<(DateOnly Arrives, long Nummer), Persondata> Waiting { get; init; } =
        ImmutableSortedDictionary<(DateOnly, long), Persondata>.Empty;

    /// <summary>The days on which the register is to look at a registration again.</summary>
    internal ImmutableSortedSet<(DateOnly Dato, Guid Id)> Warnings { get; init; } = [];

    // Counts over all that was put on its way, so that what arrives on one day does so in that order.
    internal long LastWaiting { get; init; }

    internal ImmutableDictionary<DufNummer, int> DufNumre { get; init; } = ImmutableDictionary<DufNummer, int>.Empty;

    internal ImmutableDictionary<Foedselsnummer, int> Foedselsnumre { get; init; } = ImmutableDictionary<Foedselsnummer, int>.Empty;

    // Counts over all registrations and never back, so that a version is not met again after a delete.
    internal long LastVersion { get; init; }

    internal string NextVersion => (LastVersion + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Puts a registration in place of the one with its id, with all indexes.</summary>
    internal RegisterState With(Guid id, RegisterEntry fresh)
    {
        Registreringer.TryGetValue(id, out var old);
        var person = Personer[fresh.Person];
        var moved = old is not null && old.Person != fresh.Person ? WithoutPlace(old.Person, id) : Personer;
        return this with
        {
            Registreringer = Registreringer.SetItem(id, fresh),
            Keys = old is null ? Keys.SetItem(fresh.Key, id)
                : old.Key == fresh.Key ? Keys
                : Keys.Remove(old.Key).SetItem(fresh.Key, id),
            Personer = person.Registreringer.Contains(id)
                ? moved
                : moved.SetItem(person.Id, person with { Registreringer = person.Registreringer.Add(id) }),
            Size = Size - (old?.Size ?? 0) + fresh.Size,
            LastVersion = Math.Max(LastVersion, VersionIn(fresh)),
            Warnings = old?.Warning == fresh.Warning ? Warnings : WithWarning(WithoutWarning(id, old), id, fresh),
        };
    }

    /// <summary>Removes a registration with all indexes.</summary>
    internal RegisterState Without(Guid id) => !Registreringer.TryGetValue(id, out var old) ? this : this with
    {
        Registreringer = Registreringer.Remove(id),
        Keys = Keys.Remove(old.Key),
        Personer = WithoutPlace(old.Person, id),
        Size = Size - old.Size,
        Warnings = WithoutWarning(id, old),
    };

    private ImmutableDictionary<int, RegisterPerson> WithoutPlace(int person, Guid id) =>
        Personer.SetItem(person, Personer[person] with { Registreringer = Personer[person].Registreringer.Remove(id) });

    private ImmutableSortedSet<(DateOnly Dato, Guid Id)> WithoutWarning(Guid id, RegisterEntry? old) =>
        old?.Warning is { } warning ? Warnings.Remove((warning, id)) : Warnings;

    private static ImmutableSortedSet<(DateOnly Dato, Guid Id)> WithWarning(
        ImmutableSortedSet<(DateOnly Dato, Guid Id)> warnings, Guid id, RegisterEntry fresh) =>
        fresh.Warning is { } warning ? warnings.Add((warning, id)) : warnings;

    private static long VersionIn(RegisterEntry entry) => long.Parse(entry.Version, NumberStyles.None, CultureInfo.InvariantCulture);
}
