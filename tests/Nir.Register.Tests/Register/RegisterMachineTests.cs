using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Nir.Register.Register;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Register.Tests.Register;

/// <summary>What holds for the register whatever is asked of it, in whatever order.</summary>
public sealed class RegisterMachineTests
{
    private static readonly DateOnly Dato = new(2026, 3, 1);
    private static readonly ImmutableArray<SyntheticPerson> Personer = [.. new SyntheticPersons(11).CreateNext(3)];
    private static readonly ImmutableArray<Guid> Ider = [.. Enumerable.Range(1, 4).Select(static i => new Guid(i, 0, 0, new byte[8]))];
    private static readonly ImmutableArray<Caller> Callers =
    [
        new(Rolle.Kommuneintrobruker, SyntheticKommune.Fjordvik.Nummer),
        new(Rolle.Kommuneintrobruker, SyntheticKommune.Vestbygd.Nummer),
    ];

    /// <summary>One step of a history: who does what with which id, person and vedtaksdato, and on what condition.</summary>
    private sealed record Step(int Caller, int Id, int Person, int Day, int Condition, bool Delete, bool Livsmestring);

    private static Gen<Step> Steps =>
        from caller in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Constant(1)))
        from id in Gen.Choose(0, Ider.Length - 1)
        from person in Gen.Choose(0, Personer.Length - 1)
        from day in Gen.Choose(1, 2)
        from condition in Gen.Choose(0, 5)
        from delete in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from livsmestring in Gen.Elements(true, false)
        select new Step(caller, id, person, day, condition, delete, livsmestring);

    [Fact]
    public void A_participation_never_has_two_ids_and_the_indexes_agree() => ForAllHistories((_, state, _) =>
    {
        var keys = state.Registreringer.Select(pair => (Natural: NaturalKey.From(pair.Value.Person, pair.Value.Registrering), pair.Key)).ToArray();
        return keys.Select(pair => pair.Natural).Distinct().Count() == keys.Length
            && keys.All(pair => state.Keys[pair.Natural] == pair.Key)
            && state.Keys.Count == keys.Length
            && state.Personer.Values.SelectMany(person => person.Registreringer).Order().SequenceEqual(state.Registreringer.Keys.Order())
            && state.Registreringer.All(pair => state.Personer[pair.Value.Person].Registreringer.Contains(pair.Key) && pair.Value.Registrering.Id == pair.Key)
            && state.Size == state.Registreringer.Values.Sum(stored => stored.Size);
    });

    [Fact]
    public void Versions_only_grow() => ForAllHistories((before, after, outcome) =>
        outcome.Answer is not RegisterResponse.Stored stored
        || ReferenceEquals(before, after)
        || long.Parse(stored.Answer.Version, null) > before.Registreringer.Values.Select(r => long.Parse(r.Version, null)).DefaultIfEmpty(0).Max());

    [Fact]
    public void A_refusal_changes_nothing() => ForAllHistories((before, after, outcome) =>
        outcome.Answer is not RegisterResponse.Refusal || (ReferenceEquals(before, after) && outcome.Events.IsEmpty));

    [Fact]
    public void An_event_tells_of_every_change() => ForAllHistories((before, after, outcome) => ReferenceEquals(before, after) == outcome.Events.IsEmpty);

    [Fact]
    public void The_same_command_on_the_same_state_gives_the_same_outcome() => ForAllSteps((state, step) =>
    {
        var command = Command(state, step);
        var (one, others) = (RegisterMachine.Apply(state, Dato, command), RegisterMachine.Apply(state, Dato, command));
        return one.Answer == others.Answer && one.Events.SequenceEqual(others.Events);
    });

    [Fact]
    public void What_was_stored_once_more_changes_nothing() => ForAllSteps((state, _) => state.Registreringer.Values.All(stored =>
    {
        var caller = new Caller(Rolle.Kommuneintrobruker, stored.Registrering.Kommune);
        var outcome = RegisterMachine.Apply(
            state, Dato, new RegisterCommand.Store(caller, stored.Registrering, new Condition.Version(stored.Version), 100));
        return ReferenceEquals(outcome.State, state) && outcome.Answer is RegisterResponse.Stored { IsNew: false } response
            && response.Answer.Version == stored.Version;
    }));

    [Fact]
    public void What_was_removed_can_be_created_again_with_a_version_never_seen() => ForAllSteps((state, _) => state.Registreringer.Values.All(stored =>
    {
        var caller = new Caller(Rolle.Kommuneintrobruker, stored.Registrering.Kommune);
        var without =
            RegisterMachine.Apply(state, Dato, new RegisterCommand.Delete(caller, stored.Registrering.Id, new Condition.Version(stored.Version))).State;
        var again = RegisterMachine.Apply(without, Dato, new RegisterCommand.Store(caller, stored.Registrering, new Condition.Absent(), 100));
        return !without.Registreringer.ContainsKey(stored.Registrering.Id)
            && again.Answer is RegisterResponse.Stored { IsNew: true } response
            && long.Parse(response.Answer.Version, null) > long.Parse(stored.Version, null);
    }));

    [Fact]
    public void What_one_municipality_holds_no_other_can_change() => ForAllSteps((state, step) =>
    {
        var outcome = RegisterMachine.Apply(state, Dato, Command(state, step));
        return state.Registreringer.Values.Where(stored => stored.Registrering.Kommune != Callers[step.Caller].Kommune)
            .All(stored => ReferenceEquals(outcome.State.Registreringer.GetValueOrDefault(stored.Registrering.Id), stored));
    });

    [Fact]
    public void Earlier_versions_are_kept_up_to_the_limit()
    {
        var state = Start(new() { MaxEarlierVersions = 2 });
        var registrering = Personer[0].CreateIntroduksjonsprogram();

        for (var i = 0; i < 5; i++)
        {
            var condition = state.Registreringer.TryGetValue(registrering.Id, out var stored)
                ? (Condition)new Condition.Version(stored.Version)
                : new Condition.Absent();
            state = RegisterMachine.Apply(
                state, Dato, new RegisterCommand.Store(Callers[0], registrering with { LivsmestringGjennomfoert = i % 2 == 0 }, condition, 100)).State;
        }

        Assert.Equal(["3", "4"], state.Registreringer[registrering.Id].Tidligere.Select(version => version.Version));
        Assert.Equal(300, state.Size);
    }

    [Fact]
    public void Bodies_beyond_the_room_are_refused()
    {
        var state = Start(new() { MaxSize = 250 });
        state =
            RegisterMachine.Apply(state, Dato,
                new RegisterCommand.Store(Callers[0], Personer[0].CreateIntroduksjonsprogram(), new Condition.Absent(), 200)).State;

        var outcome =
            RegisterMachine.Apply(state, Dato, new RegisterCommand.Store(Callers[0], Personer[1].CreateIntroduksjonsprogram(), new Condition.Absent(), 51));

        Assert.Equal(RefusalReason.Full, Assert.IsType<RegisterResponse.Refusal>(outcome.Answer).Ground);
        Assert.Same(state, outcome.State);
    }

    [Fact]
    public void A_kapittel_6a_utdanningsbakgrunn_accepted_in_time_is_accepted_later_too()
    {
        var opplaering =
            Personer[0].CreateNorskopplaering(Lovverk.IntegreringslovenKapittel6A) with { Utdanningsbakgrunn = Utdanningsbakgrunn.FullfoertGrunnskole };
        var norsk = new Caller(Rolle.Kommunenorskbruker, SyntheticKommune.Fjordvik.Nummer);
        var inTime = RegisterMachine.Apply(Start(new()), new(2026, 6, 30), new RegisterCommand.Store(norsk, opplaering, new Condition.Absent(), 100));

        var later = RegisterMachine.Apply(
            inTime.State, new(2026, 7, 1), new RegisterCommand.Store(norsk, opplaering with { FulltidVideregaaende = true }, new Condition.Version("1"), 100));
        var forSent = RegisterMachine.Apply(Start(new()), new(2026, 7, 1), new RegisterCommand.Store(norsk, opplaering, new Condition.Absent(), 100));

        Assert.IsType<RegisterResponse.Stored>(inTime.Answer);
        Assert.IsType<RegisterResponse.Stored>(later.Answer);
        Assert.Equal("NIR1011", Assert.Single(Assert.IsType<RegisterResponse.Refusal>(forSent.Answer).Avvik, avvik => avvik.Regel == "NIR1011").Regel);
    }

    private static RegisterState Start(RegisterOptions setup) => Personer.Aggregate(
        RegisterState.CreateEmpty(setup),
        static (state, person) => RegisterMachine.Apply(state, Dato, new RegisterCommand.CreatePerson(person.Referanse)).State);

    private static RegisterCommand Command(RegisterState state, Step step)
    {
        var (caller, id) = (Callers[step.Caller], Ider[step.Id]);
        state.Registreringer.TryGetValue(id, out var stored);
        Condition condition = step.Condition switch
        {
            0 => new Condition.None(),
            1 => new Condition.Version("0"),
            _ => stored is null ? new Condition.Absent() : new Condition.Version(stored.Version),
        };
        if (step.Delete)
        {
            return new RegisterCommand.Delete(caller, id, condition);
        }

        var template = Personer[step.Person].CreateIntroduksjonsprogram();
        return new RegisterCommand.Store(caller, template with
        {
            Id = id,
            Kommune = caller.Kommune!.Value,
            Vedtak = [template.Vedtak![0] with { Vedtaksdato = new DateOnly(2026, 2, step.Day) }],
            LivsmestringGjennomfoert = step.Livsmestring,
        }, condition, Size: 100);
    }

    /// <summary>Checks every step of random histories.</summary>
    private static void ForAllHistories(Func<RegisterState, RegisterState, RegisterOutcome, bool> holder) => ForAllSteps((state, step) =>
    {
        var outcome = RegisterMachine.Apply(state, Dato, Command(state, step));
        return holder(state, outcome.State, outcome);
    });

    private static void ForAllSteps(Func<RegisterState, Step, bool> holder) => Prop.ForAll(Steps.ListOf().ToArbitrary(), history =>
    {
        var state = Start(new());
        foreach (var step in history)
        {
            if (!holder(state, step))
            {
                return false;
            }

            state = RegisterMachine.Apply(state, Dato, Command(state, step)).State;
        }

        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(40).WithReplay(20_260_101UL, 11UL));
}
