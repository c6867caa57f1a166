using System.Collections.Immutable;

namespace Nir.Register.Register;

/// <summary>
/// What the register does by itself when its date advances: day by day in order, first what arrives from the other sources, then the
/// programmes that come to their end. Days on which nothing is due cost nothing.
/// </summary>
internal static class Night
{
    /// <summary>Lives the days up to and including a day. The date never runs backwards: an earlier day changes nothing.</summary>
    public static RegisterState Live(RegisterState state, DateOnly date, ImmutableArray<RegisterEvent>.Builder events)
    {
        if (state.Dato is not { } last)
        {
            return state with { Dato = date };
        }

        while (Next(state) is { } day && day <= date && last < date)
        {
            // What fell due on a day already lived is done on the next.
            day = day <= last ? last.AddDays(1) : day;
            state = Compute(Receive(state with { Dato = day }, day, events), day, events);
            last = day;
        }

        return last < date ? state with { Dato = date } : state;
    }

    private static DateOnly? Next(RegisterState state)
    {
        DateOnly? ankomst = state.Waiting.IsEmpty ? null : state.Waiting.First().Key.Arrives;
        DateOnly? warning = state.Warnings.IsEmpty ? null : state.Warnings.Min.Dato;
        return ankomst is null || warning < ankomst ? warning ?? ankomst : ankomst;
    }

    private static RegisterState Receive(RegisterState state, DateOnly day, ImmutableArray<RegisterEvent>.Builder events)
    {
        while (!state.Waiting.IsEmpty && state.Waiting.First() is var (key, data) && key.Arrives <= day)
        {
            var outcome = Personer.Update(state with { Waiting = state.Waiting.Remove(key) }, day, data);
            state = outcome.State;
            events.AddRange(outcome.Events);
        }

        return state;
    }

    private static RegisterState Compute(RegisterState state, DateOnly day, ImmutableArray<RegisterEvent>.Builder events)
    {
        while (!state.Warnings.IsEmpty && state.Warnings.Min is var (due, id) && due <= day)
        {
            state = Avslutninger.Compute(state, id, day, events);
        }

        return state;
    }
}
