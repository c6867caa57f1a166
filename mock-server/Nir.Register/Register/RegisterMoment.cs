using System.Collections.Immutable;

namespace Nir.Register.Register;

/// <summary>Everything a register is at one moment. One reference: a command takes effect whole or not at all, and no one waits for who computes.</summary>
internal sealed record RegisterMoment
{
    private const int MaxEvents = 1_000;
    private const int MaxDays = 400;

    /// <summary>A register that begins with a state.</summary>
    public static RegisterMoment From(RegisterState state) => new() { State = state, Journal = Journal.CreateEmpty(state) };

    /// <summary>What it holds.</summary>
    public required RegisterState State { get; init; }

    /// <summary>What was asked of it.</summary>
    public required Journal Journal { get; init; }

    /// <summary>What happened, oldest first; at most the last 1000.</summary>
    public ImmutableQueue<RegisterEvent> Events { get; private init; } = [];

    /// <summary>What it held when each of its last days ended.</summary>
    public ImmutableSortedDictionary<DateOnly, RegisterState> Days { get; private init; } = ImmutableSortedDictionary<DateOnly, RegisterState>.Empty;

    /// <summary>How many times another state was put in place: what was made from an earlier one no longer holds.</summary>
    public int Generation { get; init; }

    private int EventCount { get; init; }

    /// <summary>The moment after a command.</summary>
    public RegisterMoment After(RegisterCommand command, RegisterOutcome outcome)
    {
        var (events, count) = (Events, EventCount);
        foreach (var raised in outcome.Events)
        {
            events = events.Enqueue(raised);
            (events, count) = count == MaxEvents ? (events.Dequeue(), count) : (events, count + 1);
        }

        return new()
        {
            State = outcome.State,
            Journal = Journal.With(State, command, outcome),
            Events = events,
            EventCount = count,
            Days = State.Dato is { } day && outcome.State.Dato != day ? WithDay(day) : Days,
            Generation = Generation,
        };
    }

    private ImmutableSortedDictionary<DateOnly, RegisterState> WithDay(DateOnly day)
    {
        var days = Days.SetItem(day, State);
        return days.Count > MaxDays ? days.Remove(days.First().Key) : days;
    }
}
