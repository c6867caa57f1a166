using Nir.Register.Register;
using Nir.Register.Tests.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Register;

public sealed class PersonerTests
{
    private static readonly DateOnly Dato = new(2026, 3, 1);
    private static readonly Caller Fjordvik = new(Rolle.Kommuneintrobruker, SyntheticKommune.Fjordvik.Nummer);

    private readonly SyntheticPersons _personer = new(21);

    [Fact]
    public void A_person_made_twice_is_one_person()
    {
        var person = _personer.CreateNext().Referanse;
        var first = Create(RegisterState.CreateEmpty(new()), person);

        var again = Create(first.State, person);

        Assert.Same(first.State, again.State);
        Assert.Equal(first.Answer, again.Answer);
    }

    [Fact]
    public void A_person_known_by_one_number_gets_the_other_later()
    {
        var person = _personer.CreateNext();
        var onlyDuf = Create(RegisterState.CreateEmpty(new()), new() { DufNummer = person.DufNummer });

        var both = Create(onlyDuf.State, person.Referanse);
        var onlyFoedselsnummer = Create(both.State, new() { Foedselsnummer = person.Foedselsnummer });

        Assert.Equal(onlyDuf.Answer, onlyFoedselsnummer.Answer);
        Assert.Single(both.State.Personer);
        Assert.Empty(both.Events);
    }

    [Fact]
    public void Numbers_of_different_persons_make_no_person()
    {
        var (one, others) = (_personer.CreateNext(), _personer.CreateNext());
        var state = Create(Create(RegisterState.CreateEmpty(new()), one.Referanse).State, others.Referanse).State;

        var cross = Create(state, new() { DufNummer = one.DufNummer, Foedselsnummer = others.Foedselsnummer });
        var newFoedselsnummer = Create(state, new() { DufNummer = one.DufNummer, Foedselsnummer = _personer.CreateNext().Foedselsnummer });
        var newDufNumber = Create(state, new() { DufNummer = _personer.CreateNext().DufNummer, Foedselsnummer = others.Foedselsnummer });

        Assert.All([cross, newFoedselsnummer, newDufNumber], outcome =>
        {
            Assert.Equal(["NIR5006"], Regler(outcome.Answer));
            Assert.Same(state, outcome.State);
        });
    }

    [Fact]
    public void A_person_without_numbers_or_with_real_ones_is_refused()
    {
        var empty = RegisterState.CreateEmpty(new());

        Assert.Equal(["NIR1902"], Regler(Create(empty, new()).Answer));
        Assert.Equal(["NIR4001"], Regler(Create(empty, new() { DufNummer = RealIdentifikator.DufNummer() }).Answer));
        Assert.Equal(["NIR4001"], Regler(Create(empty, new() { Foedselsnummer = RealIdentifikator.Foedselsnummer() }).Answer));
    }

    [Fact]
    public void Real_numbers_are_taken_where_they_are_allowed()
    {
        var empty = RegisterState.CreateEmpty(new() { AllowRealPersons = true });
        var real = new PersonReference { DufNummer = RealIdentifikator.DufNummer() };
        var medPerson = Create(empty, real);

        var stored = RegisterMachine.Apply(
            medPerson.State, Dato,
            new RegisterCommand.Store(Fjordvik, _personer.CreateNext().CreateIntroduksjonsprogram() with { Person = real }, new Condition.Absent(), 100));

        Assert.IsType<RegisterResponse.PersonKnown>(medPerson.Answer);
        Assert.IsType<RegisterResponse.Stored>(stored.Answer);
    }

    [Fact]
    public void An_unknown_person_is_made_by_a_transfer_only_where_that_is_set()
    {
        var registrering = _personer.CreateNext().CreateIntroduksjonsprogram();
        var command = new RegisterCommand.Store(Fjordvik, registrering, new Condition.Absent(), 100);

        var without = RegisterMachine.Apply(RegisterState.CreateEmpty(new()), Dato, command);
        var med = RegisterMachine.Apply(RegisterState.CreateEmpty(new() { CreatesUnknownPersons = true }), Dato, command);

        Assert.Equal(["NIR5006"], Regler(without.Answer));
        Assert.IsType<RegisterResponse.Stored>(med.Answer);
        Assert.Single(med.State.Personer);
        Assert.Equal([new RegisterEvent.PersonCreated(1), new RegisterEvent.RegistreringCreated(registrering.Id, "1")], med.Events);
    }

    [Fact]
    public void A_refused_transfer_makes_no_person()
    {
        var state = RegisterState.CreateEmpty(new() { CreatesUnknownPersons = true }) with { Dato = Dato };
        var invalid = _personer.CreateNext().CreateIntroduksjonsprogram(Lovverk.Introduksjonsloven) with { Sluttmaal = Sluttmaal.Arbeid };

        var outcome = RegisterMachine.Apply(state, Dato, new RegisterCommand.Store(Fjordvik, invalid, new Condition.Absent(), 100));

        Assert.Same(state, outcome.State);
    }

    [Fact]
    public void No_more_persons_are_made_than_there_is_room_for()
    {
        var state = Create(RegisterState.CreateEmpty(new() { MaxPersons = 1, CreatesUnknownPersons = true }), _personer.CreateNext().Referanse).State;
        var fresh = _personer.CreateNext();

        var created = Create(state, fresh.Referanse);
        var transferred =
            RegisterMachine.Apply(state, Dato, new RegisterCommand.Store(Fjordvik, fresh.CreateIntroduksjonsprogram(), new Condition.Absent(), 100));

        Assert.All([created, transferred], outcome => Assert.Equal(RefusalReason.Full, Assert.IsType<RegisterResponse.Refusal>(outcome.Answer).Ground));
    }

    [Fact]
    public void A_registration_that_changes_person_moves_to_the_new_one()
    {
        var (one, others) = (_personer.CreateNext(), _personer.CreateNext());
        var state = Create(Create(RegisterState.CreateEmpty(new()), one.Referanse).State, others.Referanse).State;
        var registrering = one.CreateIntroduksjonsprogram();
        state = RegisterMachine.Apply(state, Dato, new RegisterCommand.Store(Fjordvik, registrering, new Condition.Absent(), 100)).State;

        state = RegisterMachine.Apply(
            state, Dato, new RegisterCommand.Store(Fjordvik, registrering with { Person = others.Referanse }, new Condition.Version("1"), 100)).State;

        Assert.Empty(state.Personer[1].Registreringer);
        Assert.Equal([registrering.Id], state.Personer[2].Registreringer);
        Assert.Single(state.Keys);
    }

    private static RegisterOutcome Create(RegisterState state, PersonReference person) =>
        RegisterMachine.Apply(state, Dato, new RegisterCommand.CreatePerson(person));

    private static IEnumerable<string> Regler(RegisterResponse response) =>
        Assert.IsType<RegisterResponse.Refusal>(response).Avvik.Select(avvik => avvik.Regel);
}
