using System.Collections.Immutable;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>Stores a registration: access, condition, rules, natural key, room, in that order.</summary>
internal static class Storage
{
    public static RegisterOutcome Execute(RegisterState state, DateOnly date, RegisterCommand.Store command)
    {
        var registrering = command.Registrering;
        state.Registreringer.TryGetValue(registrering.Id, out var old);
        return (RefuseAccess(command.Caller, registrering, old)
            ?? Closure.Refuse(state.Closure, registrering.Kommune, date)
            ?? RefuseCondition(command.Condition, old)) is { } nektet
            ? RegisterMachine.Unchanged(state, nektet)
            : Replace(state, date, registrering, command.Size, old);
    }

    /// <summary>A caseworker's change in NIR web: the rules hold, roles and versions of the transfer do not.</summary>
    public static RegisterOutcome ChangeInNirWeb(RegisterState state, DateOnly date, RegisterCommand.ChangeInNirWeb command) =>
        state.Registreringer.TryGetValue(command.Registrering.Id, out var old)
            ? Replace(state, date, command.Registrering, command.Size, old)
            : RegisterMachine.Unchanged(state, Refusal.Without(RefusalReason.NotFound));

    /// <summary>Puts a registration in place of the old one: rules, natural key, room, and what the register then computes.</summary>
    public static RegisterOutcome Replace(RegisterState state, DateOnly date, Registrering registrering, int size, RegisterEntry? old)
    {
        var (medPerson, person) = FindOrCreatePerson(state, registrering.Person);
        if (person is null && state.Setup.CreatesUnknownPersons && state.Personer.Count >= state.Setup.MaxPersons)
        {
            return RegisterMachine.Unchanged(state, Refusal.Without(RefusalReason.Full));
        }

        var avvik = Assess(medPerson, date, registrering, old, person);
        if (person is null || avvik.Any(static single => single.Alvorlighet is Alvorlighet.Avvisning))
        {
            return RegisterMachine.Unchanged(state, new RegisterResponse.Refusal(RefusalReason.Regelbrudd, avvik));
        }

        return RefuseKey(state, NaturalKey.From(person.Value, registrering), registrering.Id) is { } occupied
            ? RegisterMachine.Unchanged(state, occupied)
            : Set(state, medPerson, person.Value, new(date, registrering, size), old, avvik);
    }

    private readonly record struct Change(DateOnly Dato, Registrering Registrering, int Size);

    private static RegisterResponse.Refusal? RefuseAccess(Caller caller, Registrering registrering, RegisterEntry? old) =>
        Credentials.Refuse(caller, registrering, isSent: true)
        ?? (old is null ? null : Credentials.Refuse(caller, old.Registrering, isSent: false));

    internal static RegisterResponse.Refusal? RefuseCondition(Condition condition, RegisterEntry? old) => condition switch
    {
        Condition.Absent when old is null => null,
        Condition.Version version when version.Verdi == old?.Version => null,
        Condition.Absent => Refusal.ByRegel(RefusalReason.ConditionBroken, RegelCatalogue.NIR5016) with { Version = old?.Version },
        Condition.None => Refusal.ByRegel(RefusalReason.ConditionMissing, RegelCatalogue.NIR5005),
        _ => Refusal.ByRegel(RefusalReason.ConditionBroken, RegelCatalogue.NIR5004) with { Version = old?.Version },
    };

    private static (RegisterState State, int? Person) FindOrCreatePerson(RegisterState state, PersonReference person)
    {
        if (Personer.Find(state, person) is { } known)
        {
            return (state, known);
        }

        return state.Setup.CreatesUnknownPersons && person.IsGiven && Personer.TryCreate(state, person) is var (fresh, id)
            ? (fresh, id)
            : (state, null);
    }

    private static ValueList<Avvik> Assess(RegisterState state, DateOnly date, Registrering registrering, RegisterEntry? old, int? person)
    {
        var avvik = RegistreringValidator.Validate(registrering, Context(state, date, registrering, person, old)).Avvik;
        if (person is { } known)
        {
            // What the register computes makes sense only of what can be understood.
            return avvik.Any(static single => single.Alvorlighet is Alvorlighet.Avvisning)
                || RegisterRegler.Check(state, state.Personer[known], registrering, old, date).ToValueList() is not { Count: > 0 } own
                ? avvik
                : [.. avvik, .. own];
        }

        return registrering.Person.IsGiven ? [.. avvik, Refusal.Avvik(RegelCatalogue.NIR5006, "/person", nameof(Registrering.Person))] : avvik;
    }

    // Null for a person of whom the sources have told nothing: the rules that need facts are then not assessed.
    private static Personsak? Sak(RegisterState state, Registrering registrering, int? person) =>
        person is { } id && state.Personer[id] is { Data: not null } known ? Personer.Sak(state, known, registrering) : null;

    /// <summary>What the rules need beyond the registration, as the register knows it.</summary>
    internal static ValidationContext Context(RegisterState state, DateOnly date, Registrering registrering, int? person, RegisterEntry? old) => new()
    {
        Dato = date,
        Tidligere = old?.Registrering,
        IsNew = old is null,
        Sak = Sak(state, registrering, person),
        RegelmotorOptions = state.Setup.Valg,
        Miljoe = state.Setup.AllowRealPersons ? null : Miljoe.Test,
        SyntheticSeries = state.Setup.SyntheticSeries,
        Overlay = state.Setup.Overlay,
    };

    private static RegisterResponse.Refusal? RefuseKey(RegisterState state, NaturalKey key, Guid id) =>
        state.Keys.TryGetValue(key, out var existing) && existing != id
            ? Refusal.ByRegel(RefusalReason.ExistsWithOtherId, RegelCatalogue.NIR5003) with
            {
                ExistingId = existing,
                Version = state.Registreringer[existing].Version,
            }
            : null;

    private static RegisterOutcome Set(
        RegisterState state, RegisterState medPerson, int person, Change change, RegisterEntry? old, ValueList<Avvik> merknader)
    {
        var registrering = change.Registrering;
        // The same content once more is no change: a retransfer must not look like one.
        if (old?.Registrering == registrering)
        {
            return RegisterMachine.Unchanged(state, Stored(registrering.Id, old.Version, merknader, isNew: false));
        }

        var current = new RegistreringVersion(medPerson.NextVersion, registrering, change.Size);
        var events = ImmutableArray.CreateBuilder<RegisterEvent>();
        var fresh = medPerson.With(registrering.Id, Next(state.Setup, person, current, old, change.Dato, events));
        if (fresh.Registreringer.Count > state.Setup.MaxRegistreringer || fresh.Size > state.Setup.MaxSize)
        {
            return RegisterMachine.Unchanged(state, Refusal.Without(RefusalReason.Full));
        }

        events.Insert(0, old is null
            ? new RegisterEvent.RegistreringCreated(registrering.Id, current.Version)
            : new RegisterEvent.RegistreringChanged(registrering.Id, current.Version));
        if (!ReferenceEquals(medPerson, state))
        {
            events.Insert(0, new RegisterEvent.PersonCreated(person));
        }

        fresh = Avslutninger.UpdateAll(fresh, person, change.Dato, events);
        return new RegisterOutcome(fresh, Stored(registrering.Id, current.Version, merknader, isNew: old is null), events.ToImmutable());
    }

    /// <summary>The entry after the change. Where the end is taken out of a programme, it is opened again.</summary>
    private static RegisterEntry Next(
        RegisterOptions setup, int person, RegistreringVersion current, RegisterEntry? old, DateOnly date, ImmutableArray<RegisterEvent>.Builder events)
    {
        if (old is null)
        {
            return new() { Person = person, Gjeldende = current };
        }

        var gjenaapnet = old.Registrering is Introduksjonsprogram { Avslutning: not null } && current.Registrering is Introduksjonsprogram { Avslutning: null };
        if (gjenaapnet)
        {
            events.Add(new RegisterEvent.ProgramGjenaapnet(current.Registrering.Id, date, ByRegister: false));
        }

        return (gjenaapnet ? Avslutninger.WithoutStanding(old, date) : old) with
        {
            Person = person,
            Gjeldende = current,
            Tidligere = History(old, setup.MaxEarlierVersions),
        };
    }

    private static ImmutableArray<RegistreringVersion> History(RegisterEntry old, int max)
    {
        var surplus = Math.Max(0, old.Tidligere.Length + 1 - max);
        return max == 0 ? [] : [.. old.Tidligere.AsSpan()[surplus..], old.Gjeldende];
    }

    private static RegisterResponse.Stored Stored(Guid id, string version, ValueList<Avvik> merknader, bool isNew) =>
        new(new OverfoeringResponse { Id = id, Version = version, Merknader = merknader }, isNew);
}
