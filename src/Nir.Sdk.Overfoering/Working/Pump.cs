using System.Collections.Concurrent;
using Nir.Sdk.Overfoering.Rows;
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

    /// <summary>Claims once around, and begins what it gets.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ClaimAsync(CancellationToken stopping, CancellationToken cut)
    {
        var begun = 0;
        var kommuner = await contexts.UseAsync(context => context.FindDueKommunerAsync(stopping)).ConfigureAwait(false);
        foreach (var kommune in InTurn(kommuner))
        {
            var free = Math.Min(options.MaxParallel - leases.Count, brake.Allowed(kommune) - leases.CountOf(kommune));
            if (free > 0)
            {
                begun += await ClaimAsync(kommune, free, stopping, cut).ConfigureAwait(false);
                _lastKommune = kommune;
            }
        }

        return begun;
    }

    /// <summary>Waits until something that is under way has come through. At once when nothing is.</summary>
    public Task AnyAsync() => _underWay.IsEmpty ? Task.CompletedTask : Task.WhenAny(_underWay.Keys);

    /// <summary>Waits until all that is under way has come through.</summary>
    public Task AllAsync() => Task.WhenAll(_underWay.Keys);

    private async Task<int> ClaimAsync(string kommune, int most, CancellationToken stopping, CancellationToken cut)
    {
        var leaseEnd = leases.LeaseEnd();
        var started = timeProvider.GetTimestamp();
        var rows = await contexts.UseAsync(context => context.ClaimAsync(kommune, most, options.Lease, stopping)).ConfigureAwait(false);
        OutboxTelemetry.Claimed(timeProvider.GetElapsedTime(started));
        if (rows.Count == 0)
        {
            return 0;
        }

        var held = rows.ConvertAll(row => leases.Hold(row, leaseEnd));
        try
        {
            // Asked for while the lease lasts: what is accepted then is of no later state.
            var accepted = await contexts.UseAsync(context => AcceptedState.FindAsync(context, [.. rows.Select(static row => row.Registrering)], stopping))
                .ConfigureAwait(false);
            held.ForEach(one => Begin(sender.CarryAsync(one, accepted.GetValueOrDefault(one.Row.Registrering), stopping, cut)));
        }
        catch
        {
            held.ForEach(one => Begin(sender.GiveBackAsync(one)));
            throw;
        }

        return rows.Count;
    }

    private void Begin(Task task)
    {
        _underWay[task] = true;
        _ = task.ContinueWith(
            static (done, state) => ((ConcurrentDictionary<Task, bool>)state!).TryRemove(done, out _), _underWay, CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    // From the one after the last that got something, so that none starves.
    private IEnumerable<string> InTurn(List<string> kommuner)
    {
        var from = kommuner.FindIndex(kommune => string.CompareOrdinal(kommune, _lastKommune) > 0);
        return from <= 0 ? kommuner : kommuner[from..].Concat(kommuner[..from]);
    }
}
