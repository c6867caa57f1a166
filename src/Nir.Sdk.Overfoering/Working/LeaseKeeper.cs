using System.Collections.Concurrent;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Sql;

namespace Nir.Sdk.Overfoering.Working;

/// <summary>Renews the leases of what is under way, so that a slow answer is no lost lease.</summary>
internal sealed class LeaseKeeper(ContextSource contexts, OverfoeringOptions options, TimeProvider timeProvider)
{
    private readonly ConcurrentDictionary<long, HeldRow> _held = new();

    public int Count => _held.Count;

    public int CountOf(string kommune) => _held.Values.Count(held => held.Row.Kommune == kommune);

    /// <summary>When a lease that is asked for now ends.</summary>
    public long LeaseEnd() => After(options.Lease);

    public HeldRow Hold(OutboxRow row, long leaseEnd)
    {
        var held = new HeldRow(row, leaseEnd);
        _held[row.Id] = held;
        return held;
    }

    public void Drop(HeldRow held)
    {
        _held.TryRemove(new(held.Row.Id, held));
        held.Dispose();
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

    private long After(TimeSpan time) => timeProvider.GetTimestamp() + (long)(time.TotalSeconds * timeProvider.TimestampFrequency);
}
