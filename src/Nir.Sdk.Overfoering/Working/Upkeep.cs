using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Sql;

namespace Nir.Sdk.Overfoering.Working;

/// <summary>Wakes what has waited, takes followers of a stuck head along, and erases what need not be kept: in batches, on every node, beside each
/// other.</summary>
internal sealed class Upkeep(ContextSource contexts, OverfoeringOptions options)
{
    /// <summary>Wakes and follows: often.</summary>
    public Task TickAsync(CancellationToken cancellationToken) => contexts.WriteAsync(async context =>
    {
        var sql = OutboxSql.From(context);
        await context.RunAllAsync(sql.Wake, cancellationToken).ConfigureAwait(false);
        return await context.RunAllAsync(sql.Follow, cancellationToken).ConfigureAwait(false);
    });

    /// <summary>Erases, and mends what a clock that went back has made of waits: now and then.</summary>
    public Task CleanAsync(CancellationToken cancellationToken) => contexts.WriteAsync(async context =>
    {
        var sql = OutboxSql.From(context);
        var longest = (long)((options.MaxDelay * 2) + options.Lease).TotalMilliseconds;
        await context.RunAllAsync(sql.WakeEarly, cancellationToken, longest).ConfigureAwait(false);
        var erased = await context.RunAllAsync(sql.Erase, cancellationToken, Array.Empty<byte>()).ConfigureAwait(false);
        if (Dialect.Find(context.Database.ProviderName) == Dialect.Sqlite)
        {
            // The log of a database that is never idle would grow for ever.
            await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken).ConfigureAwait(false);
        }

        return erased;
    });
}
