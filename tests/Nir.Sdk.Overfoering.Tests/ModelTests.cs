using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests;

/// <summary>A vendor's schema and conventions are the vendor's own, and the statements take their names from the model.</summary>
public sealed class ModelTests
{
    private const string Script = "src/Nir.Sdk.Overfoering/Sql/sql-server.sql";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_model_with_other_names_enums_as_text_and_a_query_filter_works()
    {
        await using var database = new SqliteDatabase();
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDbContextFactory<OddContext>(database.Use);
        services.AddFakeNir(nir).AddNirOverfoering<OddContext>();
        await using var provider = services.BuildServiceProvider();
        await using var context = await provider.GetRequiredService<IDbContextFactory<OddContext>>().CreateDbContextAsync(Stop);
        await context.Database.EnsureCreatedAsync(Stop);

        await provider.GetRequiredService<Outbox>().SaveAsync(context, nir.CreatePerson().CreateIntroduksjonsprogram(), cancellationToken: Stop);
        await provider.GetRequiredService<Outbox>().SendDueAsync(Stop);

        Assert.Single(nir.Registreringer);
    }

    [Fact]
    public void The_script_and_the_statements_for_SQL_Server_stand_as_they_are_checked_in()
    {
        using var context = new FagContext(new DbContextOptionsBuilder<FagContext>().UseSqlServer("Server=nowhere").Options);
        var sql = OutboxSql.From(context);
        var statements = typeof(OutboxSql).GetProperties().Where(static property => property.PropertyType == typeof(string))
            .Select(property => $"-- {property.Name}\n{property.GetValue(sql)}");

        var text =
            $"-- Untried: no server of this kind was had. What EF Core writes for the model, and the outbox's own statements.\n\n{context.Database.GenerateCreateScript().ReplaceLineEndings("\n")}\n{string.Join("\n\n", statements)}\n";

        Assert.Null(GeneratedFile.FindFault(Script, text));
    }

    [Fact]
    public void On_SQL_Server_no_statement_locks_the_table_or_reads_a_snapshot()
    {
        using var context = new FagContext(new DbContextOptionsBuilder<FagContext>().UseSqlServer("Server=nowhere").Options);
        var sql = OutboxSql.From(context);

        Assert.True(OutboxSql.Batch < 4000);
        Assert.All([sql.Claim, sql.Wake, sql.Follow, sql.Erase, sql.TakeNotices], static statement =>
        {
            Assert.Contains("READPAST, READCOMMITTEDLOCK, ROWLOCK", statement, StringComparison.Ordinal);
            Assert.Contains("TOP (", statement, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("e WITH", sql.Claim, StringComparison.Ordinal);
    }

    [Fact]
    public void No_statement_needs_a_session()
    {
        foreach (var use in new Action<DbContextOptionsBuilder<FagContext>>[] { static o => o.UseSqlite("Data Source=x"),
            static o => o.UseSqlServer("Server=nowhere") })
        {
            var options = new DbContextOptionsBuilder<FagContext>();
            use(options);
            using var context = new FagContext(options.Options);
            var sql = OutboxSql.From(context);
            Assert.All(typeof(OutboxSql).GetProperties().Where(static property => property.PropertyType == typeof(string)), property =>
                Assert.DoesNotMatch("(?i)\\bLISTEN\\b|advisory|sp_getapplock|CREATE TEMP|\\bSET SESSION\\b", (string)property.GetValue(sql)!));
        }
    }

    [Fact]
    public void All_upkeep_is_in_ordered_batches_that_wait_for_nobody()
    {
        Assert.Contains("ORDER BY {order} LIMIT {count} FOR UPDATE SKIP LOCKED", Dialect.Postgres.Pick, StringComparison.Ordinal);
        Assert.Contains("ORDER BY {order}", Dialect.SqlServer.Pick, StringComparison.Ordinal);
    }

    private sealed class OddContext(DbContextOptions<OddContext> options) : DbContext(options)
    {
        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
            configurationBuilder.Properties<Enum>().HaveConversion<string>();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.AddNirOverfoering();
            modelBuilder.Entity<OutboxRow>().ToTable("Overføringer").HasQueryFilter(static row => row.Kommune == "0000");
            modelBuilder.Entity<OutboxRow>().Property(static row => row.Hash).HasColumnName("ContentHash");
        }
    }
}
