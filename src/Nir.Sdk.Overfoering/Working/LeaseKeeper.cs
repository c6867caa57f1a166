using System.Collections.Concurrent;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Sql;

namespace Nir.Sdk.Overfoering.Working;

/// <summary>Knows what this node has under way, and renews its leases, so that a slow answer is no lost lease.</summary>
internal sealed class LeaseKeeper(ContextSource contexts, OverfoeringOptions options, TimeProvider timeProvider)
{
    // Little beside what a register takes to answer, and enough for what is being read or merged.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(3);

    private readonly ConcurrentDictionary<long, HeldRow> _held = new();
    private TaskCompletionSource _moved = NewMoved();

    /// <summary>How many rows this node has, those included whose outcome is not written yet.</summary>
    public int Count => _held.Count;

    /// <summary>
    /// How many more may be begun. What is decided makes room for the next while it is written, but never for more than are under way at once: a database
    /// that takes no outcomes shall not be asked for more.
    /// </summary>
    public int Free => Math.Min(options.MaxParallel - (Count - Decided), (2 * options.MaxParallel) - Count);

    /// <summary>Completes when the next transfer is decided, or the next row let go.</summary>
    public Task Moved => Volatile.Read(ref _moved).Task;

    /// <summary>How many are decided, and not written.</summary>
    public int Decided => _held.Count(static pair => pair.Value.IsDecided);

    /// <summary>Whether there is room for a handful: for three quarters of what may be under way.</summary>
    public bool HasRoom => Free * 4 >= options.MaxParallel * 3;

    /// <summary>Whether a handful is decided: three quarters of what is held.</summary>
    public bool HasDecided => Decided * 4 >= Count * 3;

    /// <summary>How many of a kommune are under way.</summary>
    public int CountOf(string kommune) => _held.Count(pair => !pair.Value.IsDecided && pair.Value.Row.Kommune == kommune);

    /// <summary>
    /// A handful costs the database hardly more than one row: what is about to come through is waited for, but a moment only, since others may take long.
    /// </summary>
    /// <param name="isEnough">Whether a handful is together.</param>
    public async Task GatherAsync(Func<bool> isEnough)
    {
        var began = timeProvider.GetTimestamp();
        for (var moved = Moved; !isEnough(); moved = Moved)
        {
            var left = Moment - timeProvider.GetElapsedTime(began);
            if (left <= TimeSpan.Zero)
            {
                return;
            }

            await Task.WhenAny(moved, Task.Delay(left, timeProvider)).ConfigureAwait(false);
        }
    }

    /// <summary>When a lease that is asked for now ends.</summary>
    public long LeaseEnd() => After(options.Lease);

    public HeldRow Hold(OutboxRow row, long leaseEnd)
    {
        var held = new HeldRow(row, leaseEnd);
        _held[row.Id] = held;
        return held;
    }

    /// <summary>A transfer is over. The row is held until its outcome is written.</summary>
    public void Decide(HeldRow held)
    {
        held.Decide();
        Move();
    }

    /// <summary>Lets a row go.</summary>
    public void Drop(HeldRow held)
    {
        _held.TryRemove(new(held.Row.Id, held));
        held.Dispose();
        Move();
    }

    /// <summary>Whether there is time for a transfer; if not, the lease is renewed first.</summary>
    public async Task<bool> HasTimeAsync(HeldRow held, CancellationToken cancellationToken)
    {
        if (held.Lasts(After(options.SendTimeout)))
        {
            return true;
        }

        await RenewAsync([held], cancellationToken).ConfigureAwait(false);
        return held.Lasts(After(options.SendTimeout));
    }

    /// <summary>Renews all that is held.</summary>
    public Task RenewAsync(CancellationToken cancellationToken) =>
        _held.IsEmpty ? Task.CompletedTask : RenewAsync([.. _held.Values.OrderBy(static held => held.Row.Id)], cancellationToken);

    private Task<bool> RenewAsync(HeldRow[] rows, CancellationToken cancellationToken) => contexts.WriteAsync(async context =>
    {
        var sql = OutboxSql.From(context);
        foreach (var held in rows)
        {
            var end = LeaseEnd();
            var renewed = await context.RunAsync(sql.Renew, cancellationToken, held.Row.Id, held.Row.Fence, (long)options.Lease.TotalMilliseconds)
                .ConfigureAwait(false);
            if (renewed == 1)
            {
                held.Renew(end);
            }
            else if (_held.TryGetValue(held.Row.Id, out var still) && ReferenceEquals(still, held))
            {
                held.Lose();
            }
        }

        return true;
    });

    private void Move() => Interlocked.Exchange(ref _moved, NewMoved()).TrySetResult();

    private static TaskCompletionSource NewMoved() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private long After(TimeSpan time) => timeProvider.GetTimestamp() + (long)(time.TotalSeconds * timeProvider.TimestampFrequency);
}
