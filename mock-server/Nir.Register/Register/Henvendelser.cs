using System.Collections.Immutable;
using Nir.Sdk.Contract;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>Registers contacts, applications, claims and offers. One with the same id is replaced.</summary>
internal static class Henvendelser
{
    // A person turns to the municipality a few times, not thousands.
    private const int MaxPerPerson = 1_000;

    public static RegisterOutcome Register(RegisterState state, DateOnly date, RegisterCommand.RegisterHenvendelse command)
    {
        var message = command.Message;
        if ((RefuseAccess(command.Caller, message) ?? Closure.Refuse(state.Closure, message.Kommune, date)
            ?? Personer.Refuse(state, message.Person)) is { } nektet)
        {
            return RegisterMachine.Unchanged(state, nektet);
        }

        var person = state.Personer[Personer.Find(state, message.Person)!.Value];
        var place = person.Henvendelser.FindIndex(own => own.Id == message.Henvendelse.Id);
        if (place < 0 && person.Henvendelser.Count >= MaxPerPerson)
        {
            return RegisterMachine.Unchanged(state, Refusal.Without(RefusalReason.Full));
        }

        return place >= 0 && person.Henvendelser[place] == message.Henvendelse
            ? RegisterMachine.Unchanged(state, Answer(message, isNew: false))
            : Set(state, date, person, place, message);
    }

    private static RegisterResponse.Refusal? RefuseAccess(Caller caller, HenvendelseMessage message) =>
        !caller.Covers(message.Henvendelse.Familie) ? Refusal.ByRegel(RefusalReason.NoAccess, RegelCatalogue.NIR5001, "/henvendelse/familie")
        : !caller.SpeaksFor(message.Kommune) ? Refusal.ByRegel(RefusalReason.NoAccess, RegelCatalogue.NIR5002, "/kommune")
        : null;

    private static RegisterOutcome Set(RegisterState state, DateOnly date, RegisterPerson person, int place, HenvendelseMessage message)
    {
        var events = ImmutableArray.CreateBuilder<RegisterEvent>();
        events.Add(new RegisterEvent.HenvendelseRegistered(message.Henvendelse.Id));
        var fresh = person with
        {
            Henvendelser = place < 0 ? person.Henvendelser.Add(message.Henvendelse) : person.Henvendelser.SetItem(place, message.Henvendelse),
        };
        var medHenvendelse = state with { Personer = state.Personer.SetItem(person.Id, fresh) };
        return new RegisterOutcome(Avslutninger.UpdateAll(medHenvendelse, person.Id, date, events), Answer(message, isNew: place < 0), events.ToImmutable());
    }

    // There is nothing to collide with: the id is the fagsystem's own, and the last word holds.
    private static RegisterResponse.HenvendelseStored Answer(HenvendelseMessage message, bool isNew) =>
        new(new OverfoeringResponse { Id = message.Henvendelse.Id, Version = "1", Merknader = [] }, isNew);
}
