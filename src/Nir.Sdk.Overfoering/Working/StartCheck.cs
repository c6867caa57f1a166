using System.Data.Common;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Nir.Sdk.Overfoering.Logging;
using Nir.Sdk.Overfoering.Protection;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Sql;

namespace Nir.Sdk.Overfoering.Working;

/// <summary>Looks at the database and the keys before anything is sent.</summary>
internal sealed class StartCheck(ContextSource contexts, HasherSource hashers, OverfoeringOptions options, IServiceProvider services, ILogger logger)
{
    /// <summary>Checks provider, model, tables and keys.</summary>
    /// <exception cref="InvalidOperationException">The program must be changed: trying again is no use.</exception>
    /// <exception cref="DbException">The database is away, or has not been migrated yet: later it may do.</exception>
    public Task RunAsync(CancellationToken cancellationToken) => contexts.UseAsync(async context =>
    {
        if (!context.Database.IsRelational())
        {
            throw new InvalidOperationException(
                $"The outbox needs a database, and {context.Database.ProviderName} is none. In tests, SQLite in memory is as fast: UseSqlite(\"DataSource=:memory:\") on an open connection.");
        }

        OutboxSql.From(context);
        if (context is OutboxContext own)
        {
            await own.CreateTablesAsync(cancellationToken).ConfigureAwait(false);
        }

        await context.Rows().Where(static row => row.Id < 0).ToListAsync(cancellationToken).ConfigureAwait(false);
        await context.Notices().Where(static notice => notice.Id < 0).ToListAsync(cancellationToken).ConfigureAwait(false);
        await hashers.GetAsync(context, cancellationToken).ConfigureAwait(false);
        if (Dialect.Find(context.Database.ProviderName) == Dialect.Sqlite)
        {
            await PrepareSqliteAsync(context, cancellationToken).ConfigureAwait(false);
        }

        WarnOfKeys();
        return true;
    });

    private async Task PrepareSqliteAsync(DbContext context, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 67108864", cancellationToken).ConfigureAwait(false);
        if (FileDisk.Find(context) is { DriveType: DriveType.Network })
        {
            logger.NetworkDisk();
        }
    }

    private void WarnOfKeys()
    {
        if (options.Protector is null && services.GetService<IOptions<KeyManagementOptions>>()?.Value.XmlRepository is null)
        {
            logger.KeysNotKept();
        }
    }
}
