using System.Collections.Immutable;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>Repairs what the register computed: differently under the two laws.</summary>
internal static class Repairs
{
    // Roughly what an ending takes in a body.
    private const int AvslutningSize = 128;

    /// <summary>«Legg til»: the actual end is registered. Under integreringsloven the computed one stays beside it.</summary>
    public static RegisterOutcome AddAvslutning(RegisterState state, DateOnly date, RegisterCommand.AddAvslutning command) =>
        Find(state, date, command.Caller, command.Id, command.Condition, out var entry, out var program) is { } nektet
            ? RegisterMachine.Unchanged(state, nektet)
            : Storage.Replace(
                state, date, program with { Avslutning = command.Avslutning }, entry.Gjeldende.Size + (program.Avslutning is null ? AvslutningSize : 0), entry);

    /// <summary>Removes the computed end, which only introduksjonsloven asks for.</summary>
    public static RegisterOutcome Remove(RegisterState state, DateOnly date, RegisterCommand.RemoveBeregnetAvslutning command)
    {
        if (Find(state, date, command.Caller, command.Id, command.Condition, out var entry, out var program) is { } nektet)
        {
            return RegisterMachine.Unchanged(state, nektet);
        }

        if (!entry.IsEndedByRegister || program.Lovverk is not Lovverk.Introduksjonsloven)
        {
            return RegisterMachine.Unchanged(state, Refusal.ByRegel(
                RefusalReason.Regelbrudd, entry.IsEndedByRegister ? RegelCatalogue.NIR5013 : RegelCatalogue.NIR5014));
        }

        return NewVersion(state, date, entry, new RegisterEvent.BeregnetAvslutningRemoved(command.Id));
    }

    /// <summary>Opens the programme again: its end is taken out, and the computed one lifted.</summary>
    public static RegisterOutcome Gjenaapne(RegisterState state, DateOnly date, RegisterCommand.Gjenaapne command)
    {
        if (Find(state, date, command.Caller, command.Id, command.Condition, out var entry, out var program) is { } nektet)
        {
            return RegisterMachine.Unchanged(state, nektet);
        }

        return program.Avslutning is not null ? Storage.Replace(state, date, program with { Avslutning = null }, entry.Gjeldende.Size, entry)
            : entry.IsEndedByRegister ? NewVersion(state, date, entry, new RegisterEvent.ProgramGjenaapnet(command.Id, date, ByRegister: false))
            : RegisterMachine.Unchanged(state, Refusal.ByRegel(RefusalReason.Regelbrudd, RegelCatalogue.NIR5014));
    }

    /// <summary>The refusal; null when the programme may be repaired.</summary>
    private static RegisterResponse.Refusal? Find(
        RegisterState state, DateOnly date, Caller caller, Guid id, Condition condition, out RegisterEntry entry, out Introduksjonsprogram program)
    {
        program = null!;
        if (!state.Registreringer.TryGetValue(id, out entry!))
        {
            return Refusal.Without(RefusalReason.NotFound);
        }

        if (entry.Registrering is not Introduksjonsprogram found)
        {
            return Credentials.Refuse(caller, entry.Registrering, isSent: false) ?? Refusal.ByRegel(RefusalReason.Regelbrudd, RegelCatalogue.NIR5014);
        }

        program = found;
        return Credentials.Refuse(caller, found, isSent: false) ?? Closure.Refuse(state.Closure, found.Kommune, date)
            ?? Storage.RefuseCondition(condition, entry);
    }

    private static RegisterOutcome NewVersion(RegisterState state, DateOnly date, RegisterEntry entry, RegisterEvent raised)
    {
        var id = entry.Registrering.Id;
        var current = entry.Gjeldende with { Version = state.NextVersion };
        var without = Avslutninger.WithoutStanding(entry, date) with { Gjeldende = current };
        var events = ImmutableArray.CreateBuilder<RegisterEvent>();
        events.Add(raised);
        return new RegisterOutcome(
            Avslutninger.Update(state.With(id, without), id, date, events),
            new RegisterResponse.Stored(new OverfoeringResponse { Id = id, Version = current.Version, Merknader = [] }, IsNew: false),
            events.ToImmutable());
    }
}
