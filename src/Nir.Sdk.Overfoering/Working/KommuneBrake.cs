using System.Collections.Concurrent;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sending;
using Nir.Sdk.Overfoering.Settings;

namespace Nir.Sdk.Overfoering.Working;

/// <summary>
/// Holds the pump back for one kommune, and for no other: while NIR asks to be left alone, and after too many faults in a row. Waits are measured on the
/// machine's monotonic clock: one that is set back makes none longer.
/// </summary>
internal sealed class KommuneBrake(OverfoeringOptions options, TimeProvider timeProvider)
{
    private readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);

    /// <summary>How many may be under way: none while it is held, one when it is tried again after that.</summary>
    public int Allowed(string kommune) => !_held.TryGetValue(kommune, out var held) ? options.MaxParallelPerKommune
        : Left(held) > TimeSpan.Zero ? 0
        : held.IsTried || held.Faults >= options.ErrorBudget ? 1
        : options.MaxParallelPerKommune;

    /// <summary>The kommuner that are held now, with why and until when.</summary>
    public IReadOnlyList<(string Kommune, OverfoeringReason Reason, DateTimeOffset Until)> List()
    {
        var now = timeProvider.GetUtcNow();
        return
        [
            .. _held.Select(pair => (pair.Key, pair.Value.Reason, Left: Left(pair.Value))).Where(static one => one.Left > TimeSpan.Zero)
                .Select(one => (one.Key, one.Reason, now + one.Left)),
        ];
    }

    public void Note(string kommune, RowOutcome outcome)
    {
        if (!outcome.IsFault && outcome.Hold is null)
        {
            // One that was under way before the register asked for a wait does not end it.
            if (_held.TryGetValue(kommune, out var past) && Left(past) <= TimeSpan.Zero)
            {
                _held.TryRemove(new(kommune, past));
            }

            return;
        }

        _held.AddOrUpdate(kommune, _ => Next(default, outcome), (_, held) => Next(held, outcome));
    }

    private TimeSpan Left(Held held) => held.Wait - timeProvider.GetElapsedTime(held.Since);

    private Held Next(Held before, RowOutcome outcome)
    {
        var faults = outcome.IsFault ? before.Faults + 1 : before.Faults;
        var over = faults - options.ErrorBudget + 1;
        var wait = outcome.Hold ?? (over > 0 ? Backoff.Compute(options, over) : TimeSpan.Zero);
        return new(faults, timeProvider.GetTimestamp(), wait, outcome.Reason, outcome.Hold is not null);
    }

    /// <summary>Faults in a row, since when and how long nothing is sent, and whether it is then tried with one.</summary>
    private readonly record struct Held(int Faults, long Since, TimeSpan Wait, OverfoeringReason Reason, bool IsTried);
}
