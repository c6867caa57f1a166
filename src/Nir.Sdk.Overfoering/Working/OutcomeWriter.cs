using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sending;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Sql;

namespace Nir.Sdk.Overfoering.Working;

/// <summary>Writes outcomes, as many in one transaction as have come meanwhile. Whoever comes first writes for those behind.</summary>
internal sealed class OutcomeWriter(ContextSource contexts, LeaseKeeper leases, OverfoeringOptions options) : IDisposable
{
    private const int Most = 100;

    private readonly ConcurrentQueue<Pending> _queue = new();
    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>Writes what became of a row, with the event that tells of it.</summary>
    /// <returns>False: the lease was lost, and the outcome is another's to write.</returns>
    public async Task<bool> WriteAsync(OutboxRow row, RowOutcome outcome, CancellationToken cancellationToken)
    {
        var pending = new Pending(row, outcome);
        _queue.Enqueue(pending);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (!pending.Written.Task.IsCompleted)
            {
                await leases.GatherAsync(() => leases.HasDecided).ConfigureAwait(false);
                await WriteSomeAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _gate.Release();
        }

        return await pending.Written.Task.ConfigureAwait(false);
    }

    public void Dispose() => _gate.Dispose();

    private async Task WriteSomeAsync(CancellationToken cancellationToken)
    {
        // Each row once: one that was claimed anew meanwhile has two outcomes, of which one is too late.
        var (some, ids) = (new List<Pending>(), new HashSet<long>());
        while (some.Count < Most && _queue.TryPeek(out var next) && ids.Add(next.Row.Id) && _queue.TryDequeue(out _))
        {
            some.Add(next);
        }

        try
        {
            var written = await contexts.WriteAsync(context => context.InTransactionAsync(
                token => WriteAllAsync(context, some, token), isNeeded: true, cancellationToken)).ConfigureAwait(false);
            some.ForEach(pending => pending.Written.TrySetResult(written.Contains(pending.Row.Id)));
        }
        catch (Exception fault)
        {
            some.ForEach(pending => pending.Written.TrySetException(fault));
        }
    }

    // The ids of those that were still ours, with their events.
    private async Task<HashSet<long>> WriteAllAsync(DbContext context, List<Pending> some, CancellationToken cancellationToken)
    {
        var sql = OutboxSql.From(context);

        // In the order of their ids, as all that locks several rows.
        some.Sort(static (one, other) => one.Row.Id.CompareTo(other.Row.Id));
        var written = (await context.Database.SqlQueryRaw<long>(sql.SettleAll(some.Count), [.. some.SelectMany(Values)]).ToListAsync(cancellationToken)
            .ConfigureAwait(false)).ToHashSet();
        var notices = some.Where(pending => pending.Outcome.Notice is not null && written.Contains(pending.Row.Id)).ToList();
        if (notices.Count > 0)
        {
            await context.RunAsync(sql.AddNotices(notices.Count), cancellationToken, [.. notices.SelectMany(Event)]).ConfigureAwait(false);
        }

        return written;
    }

    private object[] Values(Pending pending)
    {
        var (row, outcome) = (pending.Row, pending.Outcome);
        return
        [
            row.Id, row.Fence, (int)outcome.State, outcome.IsFinished ? 0 : 1, outcome.IsStuck ? OutboxRow.Endless : (long)outcome.Wait.TotalMilliseconds,
            outcome.Version, (int)outcome.Reason, outcome.Detail, outcome.Attempts, (long)options.Retention.TotalMilliseconds,
        ];
    }

    private static object[] Event(Pending pending)
    {
        var (row, notice) = (pending.Row, pending.Outcome.Notice!.Value);
        return [(int)notice.Kind, row.Registrering, row.Kommune, row.Familie, notice.Version, notice.Details];
    }

    /// <summary>An outcome that is to be written.</summary>
    private sealed record Pending(OutboxRow Row, RowOutcome Outcome)
    {
        public TaskCompletionSource<bool> Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
