using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Nir.Register.Register;
using Nir.Sdk.Rapporter.Deltakere;
using Nir.Sdk.Rapporter.Personlister;

namespace Nir.Register.Views;

/// <summary>
/// The register's persons as lists and reports see them. What has not changed since it was last asked for is not made again: the state never changes,
/// so that the same parts are the same persons.
/// </summary>
internal sealed class RegisterViews
{
    private const int MostLists = 4;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly Lock _gate = new();
    private readonly Dictionary<(int Person, DateOnly Date, int? Year), KeptRows> _rows = [];
    private readonly LinkedList<KeptList> _lists = [];
    private readonly ConcurrentDictionary<Guid, int> _numbers = [];

    /// <summary>Hides where a page ended, and what it was a page of.</summary>
    public PageTokens Tokens { get; } = new();

    /// <summary>The register's own number of a person whose key was told. Null: none was.</summary>
    public int? FindNumber(Guid key) => _numbers.TryGetValue(key, out var number) ? number : null;

    /// <summary>The rows of all persons, whoever asks.</summary>
    /// <param name="state">The register.</param>
    /// <param name="date">The day that all is judged on.</param>
    /// <param name="year">Only what was in progress in a year. Null: all.</param>
    public IReadOnlyList<PersonlisteEntry> Rows(RegisterState state, DateOnly date, int? year)
    {
        lock (_gate)
        {
            if (_lists.FirstOrDefault(list => list.IsOf(state, date, year)) is { } kept)
            {
                return kept.Entries;
            }

            Forget(date);
            var made = new KeptList(state.Personer, state.Registreringer, date, year, Make(state, date, year));
            _lists.AddFirst(made);
            if (_lists.Count > MostLists)
            {
                _lists.RemoveLast();
            }

            return made.Entries;
        }
    }

    /// <summary>The persons with all that is registered, for reports.</summary>
    public IEnumerable<Deltaker> Deltakere(RegisterState state) => state.Personer.Values.Select(person => Deltaker(state, person));

    /// <summary>A person with all that is registered.</summary>
    public Deltaker Deltaker(RegisterState state, RegisterPerson person) => Sdk.Rapporter.Deltakere.Deltaker.From(
        KeyOf(person.Id), Personer.Data(person), person.Registreringer.Select(id => Registered(state.Registreringer[id])));

    private static DeltakerRegistrering Registered(RegisterEntry entry) => new(entry.Registrering)
    {
        Version = entry.Version,
        BeregnetAvslutning = entry.StandingAvslutning is { } standing ? Reading.Beregnet(standing) : null,
    };

    private ImmutableArray<PersonlisteEntry> Make(RegisterState state, DateOnly date, int? year)
    {
        var factory = new RowFactory(state.Setup.RegelmotorWithoutForklaring, date, state.Setup.Overlay);
        var all = ImmutableArray.CreateBuilder<PersonlisteEntry>(state.Registreringer.Count);
        foreach (var person in state.Personer.Values)
        {
            if (!_rows.TryGetValue((person.Id, date, year), out var kept) || !kept.IsOf(person, state.Registreringer))
            {
                kept = new(
                    person, [.. person.Registreringer.Select(id => state.Registreringer[id])], [.. factory.Create(Deltaker(state, person), year)]);
                _rows[(person.Id, date, year)] = kept;
            }

            all.AddRange(kept.Rows);
        }

        return all.DrainToImmutable();
    }

    // A day that has passed is seldom asked for again.
    private void Forget(DateOnly date)
    {
        if (_rows.Count == 0 || _lists.Any(list => list.Date == date))
        {
            return;
        }

        foreach (var old in _rows.Keys.Where(key => !_lists.Any(list => list.Date == key.Date && list.Year == key.Year)).ToArray())
        {
            _rows.Remove(old);
        }
    }

    // The register's own number would tell how many persons it knows.
    private Guid KeyOf(int person)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, BitConverter.GetBytes(person), hash);
        var key = new Guid(hash[..16]);
        _numbers[key] = person;
        return key;
    }

    private sealed record KeptRows(RegisterPerson Person, ImmutableArray<RegisterEntry> Entries, ImmutableArray<PersonlisteEntry> Rows)
    {
        // Of all persons at each change: nothing is made on the way.
        public bool IsOf(RegisterPerson person, ImmutableDictionary<Guid, RegisterEntry> registreringer)
        {
            if (!ReferenceEquals(Person, person))
            {
                return false;
            }

            foreach (var entry in Entries)
            {
                if (!registreringer.TryGetValue(entry.Registrering.Id, out var now) || !ReferenceEquals(now, entry))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private sealed record KeptList(
        ImmutableDictionary<int, RegisterPerson> Personer, ImmutableDictionary<Guid, RegisterEntry> Registreringer, DateOnly Date, int? Year,
        ImmutableArray<PersonlisteEntry> Entries)
    {
        public bool IsOf(RegisterState state, DateOnly date, int? year) =>
            Date == date && Year == year && ReferenceEquals(Personer, state.Personer) && ReferenceEquals(Registreringer, state.Registreringer);
    }
}
