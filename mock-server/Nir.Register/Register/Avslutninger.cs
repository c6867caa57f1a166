using System.Collections.Immutable;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>Keeps the computed ends of programmes in step with what is known.</summary>
internal static class Avslutninger
{
    /// <summary>Looks at a registration whose day has come: ends the programme, or sets a new day to look.</summary>
    public static RegisterState Compute(RegisterState state, Guid id, DateOnly day, ImmutableArray<RegisterEvent>.Builder events)
    {
        var entry = state.Registreringer[id];
        var person = state.Personer[entry.Person];
        if (entry.Registrering is Introduksjonsprogram program && !entry.IsEndedByRegister
            && AvslutningRegler.Find(state, person, program, day) is { } ground
            && !entry.Avslutninger.Exists(spor => spor.AppliesToSameAs(ground)))
        {
            events.Add(new RegisterEvent.ProgramEnded(id, day, ground.Aarsak, ground.Dato));
            return state.With(id, entry with { Avslutninger = entry.Avslutninger.Add(ground.Spor(day)), Warning = null });
        }

        return state.With(id, entry with { Warning = After(AvslutningRegler.NextDay(state, person, entry, day), day) });
    }

    /// <summary>Takes in what has changed: a computed end whose ground has fallen away is lifted, and the next day to look is set.</summary>
    public static RegisterState Update(RegisterState state, Guid id, DateOnly day, ImmutableArray<RegisterEvent>.Builder events)
    {
        var entry = state.Registreringer[id];
        if (entry.Registrering is not Introduksjonsprogram program)
        {
            return state;
        }

        var person = state.Personer[entry.Person];
        var fresh = entry;
        if (entry.StandingAvslutning is { } standing && program.Avslutning is null
            && !(AvslutningRegler.Find(state, person, program, day) is { } ground && standing.AppliesToSameAs(ground)))
        {
            fresh = fresh with { Avslutninger = fresh.Avslutninger.Replace(standing, standing with { Opphevet = day }) };
            events.Add(new RegisterEvent.ProgramGjenaapnet(id, day, ByRegister: true));
        }

        fresh = fresh with { Warning = After(AvslutningRegler.NextDay(state, person, fresh, day), day) };
        return ReferenceEquals(fresh.Avslutninger, entry.Avslutninger) && fresh.Warning == entry.Warning ? state : state.With(id, fresh);
    }

    /// <summary>The same for all programmes of a person.</summary>
    public static RegisterState UpdateAll(RegisterState state, int person, DateOnly day, ImmutableArray<RegisterEvent>.Builder events) =>
        state.Personer[person].Registreringer.Aggregate(state, (sum, id) => Update(sum, id, day, events));

    /// <summary>The entry with its standing computed end lifted.</summary>
    public static RegisterEntry WithoutStanding(RegisterEntry entry, DateOnly day) => entry.StandingAvslutning is { } standing
        ? entry with { Avslutninger = entry.Avslutninger.Replace(standing, standing with { Opphevet = day }) }
        : entry;

    private static DateOnly? After(DateOnly? next, DateOnly day) => next <= day ? day.AddDays(1) : next;
}
