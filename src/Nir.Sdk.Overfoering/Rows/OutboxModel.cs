using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Nir.Sdk.Overfoering.Rows;

/// <summary>The tables. Every name and conversion is set outright, since a vendor's conventions (enums as text, names in capitals) are for the vendor's
/// own.</summary>
internal static class OutboxModel
{
    public static void Apply(ModelBuilder model) => model
        .Entity<OutboxRow>(Rows)
        .Entity<OutboxTurn>(static turn =>
        {
            turn.ToTable("nir_outbox_turn").HasKey(static t => t.Number);
            Columns(turn);
            Keyed(turn.Property(static t => t.Number));
            Keyed(turn.Property(static t => t.Person));
            turn.HasIndex(static t => t.Person).HasDatabaseName("ix_nir_outbox_turn_person");
        })
        .Entity<OutboxNotice>(static notice =>
        {
            notice.ToTable("nir_outbox_event").HasKey(static n => n.Id);
            Columns(notice);
            notice.Property(static n => n.Id).ValueGeneratedOnAdd();
            notice.Property(static n => n.Kommune).HasMaxLength(4);
            notice.Property(static n => n.Version).HasMaxLength(100);
            notice.Property(static n => n.Detail).HasMaxLength(1000);
        })
        .Entity<OutboxSecret>(static secret =>
        {
            secret.ToTable("nir_outbox_secret").HasKey(static s => s.Name);
            Columns(secret);
            secret.Property(static s => s.Name).HasMaxLength(40);
        });

    private static void Rows(EntityTypeBuilder<OutboxRow> row)
    {
        row.ToTable("nir_outbox").HasKey(static r => r.Id);
        Columns(row);
        row.Property(static r => r.Id).ValueGeneratedOnAdd();
        row.Property(static r => r.State).HasConversion<int>();
        row.Property(static r => r.Reason).HasConversion<int>();
        Keyed(row.Property(static r => r.Person));
        Keyed(row.Property(static r => r.Hash));
        row.Property(static r => r.Kommune).HasMaxLength(4);
        row.Property(static r => r.Version).HasMaxLength(100);
        row.Property(static r => r.SeenVersion).HasMaxLength(100);
        row.Property(static r => r.Detail).HasMaxLength(1000);
        row.Property(static r => r.Told).HasMaxLength(200);
        row.HasIndex(static r => new { r.Kommune, r.Deadline, r.Id }).HasDatabaseName("ix_nir_outbox_due").HasFilter("due = 1");
        row.HasIndex(static r => new { r.Person, r.Sequence }).HasDatabaseName("ix_nir_outbox_live").HasFilter("live = 1");
        row.HasIndex(static r => r.NotBefore).HasDatabaseName("ix_nir_outbox_later").HasFilter("live = 1 AND due = 0");
        row.HasIndex(static r => new { r.Registrering, r.Id }).HasDatabaseName("ix_nir_outbox_registrering");
        row.HasIndex(static r => r.EraseAfter).HasDatabaseName("ix_nir_outbox_erase").HasFilter("eraseafter > 0");
    }

    private static void Keyed(PropertyBuilder<byte[]> property) => property.HasMaxLength(32);

    private static void Columns<T>(EntityTypeBuilder<T> entity)
        where T : class
    {
        foreach (var property in entity.Metadata.GetProperties())
        {
            property.SetColumnName(property.Name.ToLowerInvariant());
        }
    }
}
