using System.Collections.Immutable;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>Removes a registration. The caller names the version it has seen.</summary>
internal static class Deletion
{
    public static RegisterOutcome Execute(RegisterState state, DateOnly date, RegisterCommand.Delete command)
    {
        if (!state.Registreringer.TryGetValue(command.Id, out var stored))
        {
            return RegisterMachine.Unchanged(state, Refusal.Without(RefusalReason.NotFound));
        }

        if ((Credentials.Refuse(command.Caller, stored.Registrering, isSent: false)
            ?? Closure.Refuse(state.Closure, stored.Registrering.Kommune, date)
            ?? RefuseCondition(command.Condition, stored)) is { } nektet)
        {
            return RegisterMachine.Unchanged(state, nektet);
        }

        var events = ImmutableArray.CreateBuilder<RegisterEvent>();
        events.Add(new RegisterEvent.RegistreringDeleted(command.Id));
        // The others' deadlines may rest on what is gone.
        var without = Avslutninger.UpdateAll(state.Without(command.Id), stored.Person, date, events);
        return new RegisterOutcome(without, new RegisterResponse.Deleted(), events.ToImmutable());
    }

    private static RegisterResponse.Refusal? RefuseCondition(Condition condition, RegisterEntry stored) => condition switch
    {
        Condition.Version version when version.Verdi == stored.Version => null,
        Condition.Version => Refusal.ByRegel(RefusalReason.ConditionBroken, RegelCatalogue.NIR5004) with { Version = stored.Version },
        _ => Refusal.ByRegel(RefusalReason.ConditionMissing, RegelCatalogue.NIR5005),
    };
}
