using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Sql;

namespace Nir.Sdk.Overfoering.Sending;

/// <summary>Writes outcomes, as many in one transaction as have come meanwhile. Whoever comes first writes for those behind.</summary>
internal sealed class OutcomeWriter(ContextSource contexts, OverfoeringOptions options) : IDisposable
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

        // What comes through at the same moment is written in the same transaction.
        await Task.Yield();
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (!pending.Written.Task.IsCompleted)
            {
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
        var some = new List<Pending>();
        while (some.Count < Most && _queue.TryDequeue(out var next))
        {
            some.Add(next);
        }

        try
        {
            var written = await contexts.UseAsync(context => context.InTransactionAsync(
                token => WriteAllAsync(context, some, token), isNeeded: true, cancellationToken)).ConfigureAwait(false);
            for (var i = 0; i < some.Count; i++)
            {
                some[i].Written.TrySetResult(written[i]);
            }
        }
        catch (Exception fault)
        {
            some.ForEach(pending => pending.Written.TrySetException(fault));
        }
    }

    private async Task<bool[]> WriteAllAsync(DbContext context, List<Pending> some, CancellationToken cancellationToken)
    {
        var sql = OutboxSql.From(context);
        var written = new bool[some.Count];
        var notices = new List<object>();

        // In the order of their ids, as all that locks several rows.
        foreach (var i in Enumerable.Range(0, some.Count).OrderBy(i => some[i].Row.Id))
        {
            var (row, outcome) = (some[i].Row, some[i].Outcome);
            written[i] = await context.RunAsync(sql.Settle, cancellationToken, row.Id, row.Fence, (int)outcome.State, outcome.IsFinished ? 0 : 1,
                outcome.IsStuck ? OutboxRow.Endless : (long)outcome.Wait.TotalMilliseconds, outcome.Version, (int)outcome.Reason, outcome.Detail,
                outcome.Attempts, (long)options.Retention.TotalMilliseconds).ConfigureAwait(false) == 1;
            if (written[i] && outcome.Notice is { } notice)
            {
                notices.AddRange([(int)notice.Kind, row.Registrering, row.Kommune, row.Familie, notice.Version, notice.Details]);
            }
        }

        if (notices.Count > 0)
        {
            await context.RunAsync(sql.AddNotices(notices.Count / OutboxSql.NoticeParameters), cancellationToken, [.. notices]).ConfigureAwait(false);
        }

        return written;
    }

    /// <summary>An outcome that is to be written.</summary>
    private sealed record Pending(OutboxRow Row, RowOutcome Outcome)
    {
        public TaskCompletionSource<bool> Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
