using Microsoft.EntityFrameworkCore;

namespace Nir.Sdk.Overfoering.Rows;

/// <summary>A context with nothing but the outbox, for a fagsystem that has none of its own.</summary>
/// <param name="options">Its options.</param>
public sealed class OutboxContext(DbContextOptions<OutboxContext> options) : DbContext(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => OutboxModel.Apply(modelBuilder);
}
