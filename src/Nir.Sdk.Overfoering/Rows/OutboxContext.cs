using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Nir.Sdk.Overfoering.Rows;

/// <summary>A context with nothing but the outbox, for a fagsystem that has none of its own.</summary>
/// <param name="options">Its options.</param>
public sealed class OutboxContext(DbContextOptions<OutboxContext> options) : DbContext(options)
{
    /// <summary>Makes the tables, unless they are there. EnsureCreated makes none in a database that holds others.</summary>
    internal async Task CreateTablesAsync(CancellationToken cancellationToken)
    {
        var creator = this.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken).ConfigureAwait(false))
        {
            await creator.CreateAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            await Set<OutboxSecret>().AnyAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DbException)
        {
            // Two nodes that start at once: one makes them, the other tries again and finds them.
            await creator.CreateTablesAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => OutboxModel.Apply(modelBuilder);
}
