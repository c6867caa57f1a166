using System.Collections.Concurrent;
using Nir.Sdk.Overfoering.Sending;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Overfoering.Telemetry;

namespace Nir.Sdk.Overfoering.Working;

/// <summary>Claims what is due, kommune by kommune in turn, and sends as much at once as is allowed. No connection is held while something is sent.</summary>
internal sealed class Pump(
    ContextSource contexts, RowSender sender, LeaseKeeper leases, KommuneBrake brake, OverfoeringOptions options, TimeProvider timeProvider)
{
    private readonly ConcurrentDictionary<Task, bool> _underWay = new();
    private string _lastKommune = "";
    private IReadOnlyList<string> _due = [];
    private long _lookedAt;

    /// <summary>Nothing is under way.</summary>
    public bool IsIdle => leases.Count == 0;

    /// <summary>Claims once around, and begins what it gets.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ClaimAsync(CancellationToken stopping, CancellationToken cut)
    {
        await leases.GatherAsync(() => leases.HasRoom).ConfigureAwait(false);
        if (leases.Free <= 0)
        {
            return 0;
        }

        var (begun, left) = (0, new List<string>());
        foreach (var kommune in InTurn(await FindDueAsync(stopping).ConfigureAwait(false)))
        {
            var free = Math.Min(leases.Free, brake.Allowed(kommune) - leases.CountOf(kommune));
            var claimed = 0;
            if (free > 0)
            {
                claimed = await ClaimAsync(kommune, free, stopping, cut).ConfigureAwait(false);
                _lastKommune = kommune;
            }

            begun += claimed;
            if (claimed >= free)
            {
                left.Add(kommune);
            }
        }

        _due = left;
        return begun;
    }

    /// <summary>Looks for all that is due when it next claims.</summary>
    public void LookAgain() => _due = [];

    /// <summary>Completes when something that is under way has come further.</summary>
    public Task Moved => leases.Moved;

    /// <summary>Waits until all that is under way has come through.</summary>
    public Task AllAsync() => Task.WhenAll(_underWay.Keys);

    private async Task<int> ClaimAsync(string kommune, int most, CancellationToken stopping, CancellationToken cut)
    {
        var leaseEnd = leases.LeaseEnd();
        List<HeldRow> held = [];
        try
        {
            var accepted = await contexts.WriteAsync(async context =>
            {
                var started = timeProvider.GetTimestamp();
                var rows = await context.ClaimAsync(kommune, most, options.Lease, stopping).ConfigureAwait(false);
                OutboxTelemetry.Claimed(timeProvider.GetElapsedTime(started));
                held = rows.ConvertAll(row => leases.Hold(row, leaseEnd));

                // Asked for while the lease lasts: what is accepted then is of no later state.
                return await AcceptedState.FindAsync(context, [.. rows.Select(static row => row.Registrering)], stopping).ConfigureAwait(false);
            }).ConfigureAwait(false);
            held.ForEach(one => Begin(sender.CarryAsync(one, accepted.GetValueOrDefault(one.Row.Registrering), stopping, cut)));
            return held.Count;
        }
        catch
        {
            held.ForEach(one => Begin(sender.GiveBackAsync(one)));
            throw;
        }
    }

    private void Begin(Task task)
    {
        _underWay[task] = true;
        _ = task.ContinueWith(
            static (done, state) => ((ConcurrentDictionary<Task, bool>)state!).TryRemove(done, out _), _underWay, CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    // Who has more is asked again; who has begun to have something is found within the time that an empty queue is looked at.
    private async Task<IReadOnlyList<string>> FindDueAsync(CancellationToken stopping)
    {
        if (_due is { Count: > 0 } due && timeProvider.GetElapsedTime(_lookedAt) < options.PollInterval)
        {
            return due;
        }

        _lookedAt = timeProvider.GetTimestamp();
        return await contexts.UseAsync(context => context.FindDueKommunerAsync(stopping)).ConfigureAwait(false);
    }

    // From the one after the last that got something, so that none starves.
    private IEnumerable<string> InTurn(IReadOnlyList<string> kommuner)
    {
        var last = _lastKommune;
        return kommuner.OrderBy(kommune => string.CompareOrdinal(kommune, last) <= 0).ThenBy(static kommune => kommune, StringComparer.Ordinal);
    }
}
