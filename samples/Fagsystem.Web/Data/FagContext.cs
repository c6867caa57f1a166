using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Overfoering;

namespace Fagsystem.Web.Data;

/// <summary>The fagsystem's database: its own tables, and the outbox's beside them.</summary>
public sealed class FagContext(DbContextOptions<FagContext> options) : DbContext(options)
{
    public DbSet<Deltaker> Deltakere => Set<Deltaker>();

    public DbSet<Sak> Saker => Set<Sak>();

    /// <summary>A case with all that belongs to it. Null: there is none.</summary>
    public Task<Sak?> FindSakAsync(Guid id, CancellationToken cancellationToken) => Saker
        .Include(static sak => sak.Deltaker).Include(static sak => sak.Tiltak).Include(static sak => sak.Timer)
        .AsSplitQuery().SingleOrDefaultAsync(sak => sak.Id == id, cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Sak>().HasMany(static sak => sak.Tiltak).WithOne().HasForeignKey(static tiltak => tiltak.SakId);
        modelBuilder.Entity<Sak>().HasMany(static sak => sak.Timer).WithOne().HasForeignKey(static timer => timer.SakId);
        modelBuilder.AddNirOverfoering();
    }
}
