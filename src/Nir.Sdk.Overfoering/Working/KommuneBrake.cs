using System.Collections.Concurrent;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sending;
using Nir.Sdk.Overfoering.Settings;

namespace Nir.Sdk.Overfoering.Working;

/// <summary>Holds the pump back for one kommune, and for no other: while NIR asks to be left alone, and after too many faults in a row.</summary>
internal sealed class KommuneBrake(OverfoeringOptions options, TimeProvider timeProvider)
{
    private readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);

    /// <summary>How many may be under way: none while it is held, one when it is tried again after that.</summary>
    public int Allowed(string kommune) => !_held.TryGetValue(kommune, out var held) ? options.MaxParallelPerKommune
        : timeProvider.GetUtcNow() < held.Until ? 0
        : held.IsTried || held.Faults >= options.ErrorBudget ? 1
        : options.MaxParallelPerKommune;

    /// <summary>The kommuner that are held now, with why and until when.</summary>
    public IReadOnlyList<(string Kommune, OverfoeringReason Reason, DateTimeOffset Until)> List()
    {
        var now = timeProvider.GetUtcNow();
        return [.. _held.Where(pair => pair.Value.Until > now).Select(static pair => (pair.Key, pair.Value.Reason, pair.Value.Until))];
    }

    public void Note(string kommune, RowOutcome outcome)
    {
        if (!outcome.IsFault && outcome.Hold is null)
        {
            // One that was under way before the register asked for a wait does not end it.
            if (_held.TryGetValue(kommune, out var past) && past.Until <= timeProvider.GetUtcNow())
            {
                _held.TryRemove(new(kommune, past));
            }

            return;
        }

        _held.AddOrUpdate(kommune, _ => Next(default, outcome), (_, held) => Next(held, outcome));
    }

    private Held Next(Held before, RowOutcome outcome)
    {
        var faults = outcome.IsFault ? before.Faults + 1 : before.Faults;
        var over = faults - options.ErrorBudget + 1;
        var wait = outcome.Hold ?? (over > 0 ? Backoff.Compute(options, over) : TimeSpan.Zero);
        return new(faults, timeProvider.GetUtcNow() + wait, outcome.Reason, outcome.Hold is not null);
    }

    /// <summary>Faults in a row, until when nothing is sent, and whether it is then tried with one.</summary>
    private readonly record struct Held(int Faults, DateTimeOffset Until, OverfoeringReason Reason, bool IsTried);
}
