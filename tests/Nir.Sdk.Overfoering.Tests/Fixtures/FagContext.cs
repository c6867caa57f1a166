using Microsoft.EntityFrameworkCore;

namespace Nir.Sdk.Overfoering.Tests.Fixtures;

/// <summary>A fagsystem's own context, with a table of its own and the outbox's.</summary>
public class FagContext(DbContextOptions<FagContext> options) : DbContext(options)
{
    public DbSet<Saksvedtak> Vedtak => Set<Saksvedtak>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddNirOverfoering();
}
