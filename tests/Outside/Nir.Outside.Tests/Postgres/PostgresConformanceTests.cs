using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Nir.Register.Register;
using Nir.Sdk.Overfoering;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Overfoering.Tests.Conformance;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Testing;
using Npgsql;

namespace Nir.Outside.Tests.Postgres;

/// <summary>The outbox on PostgreSQL: the same as on SQLite, and what only many writers can show.</summary>
public sealed class PostgresConformanceTests : OutboxConformance
{
    private protected override async Task<IDatabase> CreateDatabaseAsync() => new PostgresDatabase(await PostgresServer.CreateDatabaseAsync());

    [Fact]
    public async Task Many_workers_claim_each_row_once_and_the_log_of_claims_is_linear()
    {
        await using var host = await StartAsync();
        var persons = Enumerable.Range(0, 12).Select(_ => host.Nir.CreatePerson()).ToList();
        foreach (var person in persons)
        {
            await host.EnqueueAsync(person.CreateIntroduksjonsprogram());
            await host.EnqueueAsync(person.CreateNorskopplaering());
            await host.EnqueueAsync(person.CreateMottakskvalifisering());
        }

        // For each claim when it began and ended, and when the row was let go: no other may be within that time, nor an earlier of the person after it.
        var log = new ConcurrentBag<(OutboxRow Row, long Claimed, long Finished)>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while ((await host.RowsAsync()).Exists(static row => row.Live == 1))
            {
                foreach (var row in await host.ClaimAsync(most: 3))
                {
                    var claimed = TimeProvider.System.GetTimestamp();
                    var finished = TimeProvider.System.GetTimestamp();
                    Assert.True(await host.Writer.WriteAsync(row, new(OverfoeringState.Accepted) { Version = "1" }, Stop));
                    log.Add((row, claimed, finished));
                }
            }
        }, Stop)));

        Assert.Equal(36, log.Count);
        Assert.Equal(36, log.Select(static one => one.Row.Id).Distinct().Count());
        Assert.All(log.GroupBy(static one => Convert.ToHexString(one.Row.Person)), static group =>
        {
            var inTime = group.OrderBy(static one => one.Claimed).ToList();
            Assert.Equal(inTime.Select(static one => one.Row.Sequence).Order(), inTime.Select(static one => one.Row.Sequence));
            Assert.All(inTime.Zip(inTime.Skip(1)), static pair => Assert.True(pair.First.Finished <= pair.Second.Claimed));
        });
    }

    [Fact]
    public async Task Upkeep_beside_claims_and_enqueues_meets_no_deadlock()
    {
        await using var host = await StartAsync(static options => options.ErrorBudget = 1000);
        var persons = Enumerable.Range(0, 10).Select(_ => host.Nir.CreatePerson()).ToList();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        end.CancelAfter(TimeSpan.FromSeconds(3));
        var faults = new ConcurrentBag<Exception>();
        await Task.WhenAll(Enumerable.Range(0, 9).Select(worker => Task.Run(async () =>
        {
            var random = new Random(worker);
            while (!end.IsCancellationRequested)
            {
                try
                {
                    await (worker switch
                    {
                        < 3 => host.Upkeep.TickAsync(Stop),
                        < 6 => ClaimAndDeferAsync(host, random),
                        _ => host.EnqueueAsync(persons[random.Next(persons.Count)].CreateIntroduksjonsprogram()),
                    });
                }
                catch (Exception fault)
                {
                    faults.Add(fault);
                }
            }
        }, Stop)));

        Assert.Empty(faults);
        await host.SendAllAsync();
        Assert.DoesNotContain(await host.RowsAsync(), static row => row.Live == 1 && row.Due == 1
            && row.State is not (OverfoeringState.Refused or OverfoeringState.Parked));
    }

    [Fact]
    public async Task Connections_that_are_killed_lose_nothing()
    {
        var connection = await PostgresServer.CreateDatabaseAsync();
        await using var host = await OutboxHost.StartAsync(new PostgresDatabase(connection), static options =>
        {
            options.Lease = TimeSpan.FromSeconds(1);
            options.SendTimeout = TimeSpan.FromMilliseconds(500);
            options.MaxDelay = TimeSpan.FromMilliseconds(200);
        });
        await using var second = host.StartNode(static options =>
        {
            options.Lease = TimeSpan.FromSeconds(1);
            options.SendTimeout = TimeSpan.FromMilliseconds(500);
            options.MaxDelay = TimeSpan.FromMilliseconds(200);
        });
        var programs = new List<Guid>();
        for (var i = 0; i < 60; i++)
        {
            var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
            await host.EnqueueAsync(program);
            programs.Add(program.Id);
        }

        await using (await host.StartWorkerAsync())
        await using (await second.StartWorkerAsync())
        {
            for (var kills = 0; kills < 40; kills++)
            {
                await KillAsync(connection);
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Stop);
            }

            while (await AnyLiveAsync(host))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Stop);
            }
        }

        Assert.Equal(programs.Order(), host.Nir.Events.OfType<RegisterEvent.RegistreringCreated>().Select(static one => one.Id).Order());
        Assert.Empty(host.Nir.Events.OfType<RegisterEvent.RegistreringChanged>());
    }

    [Fact]
    public async Task With_the_providers_own_retries_an_enqueue_is_still_one()
    {
        await using var host = await OutboxHost.StartAsync(new PostgresDatabase(await PostgresServer.CreateDatabaseAsync(), retries: true));
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        await host.SendAllAsync();

        Assert.Equal(0, Assert.Single(await host.RowsAsync()).Live);
    }

    [Fact]
    public async Task A_transaction_that_stays_open_is_named()
    {
        await using var host = await StartAsync();
        await using var open = host.CreateContext();
        await using var transaction = await open.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, Stop);
        await open.Vedtak.AnyAsync(Stop);

        Assert.True((await host.Outbox.ReadOverviewAsync(Stop)).LongestTransaction > TimeSpan.Zero);
    }

    [Fact]
    public async Task In_a_schema_of_the_vendors_own_the_statements_find_the_tables()
    {
        var options = new DbContextOptionsBuilder<SchemaContext>().UseNpgsql(await PostgresServer.CreateDatabaseAsync()).Options;
        await using var context = new SchemaContext(options);
        await context.Database.EnsureCreatedAsync(Stop);

        Assert.Empty(await context.ClaimAsync("9901", 1, TimeSpan.FromMinutes(1), Stop));
        Assert.Equal(0, await context.RunAllAsync(OutboxSql.From(context).Follow, Stop));
        await context.Database.EnsureDeletedAsync(Stop);
    }

    private static async Task<bool> AnyLiveAsync(OutboxHost host)
    {
        try
        {
            return (await host.RowsAsync()).Exists(static row => row.Live == 1);
        }
        catch (Exception fault) when (fault is NpgsqlException or InvalidOperationException { InnerException: NpgsqlException })
        {
            // A connection of this test's that was killed before.
            return true;
        }
    }

    private static async Task ClaimAndDeferAsync(OutboxHost host, Random random)
    {
        foreach (var row in await host.ClaimAsync(most: 2))
        {
            await host.Writer.WriteAsync(row, random.Next(4) == 0 ? new(OverfoeringState.Accepted) { Version = "1" }
                : new(OverfoeringState.Waiting, OverfoeringReason.NoConnection) { Wait = TimeSpan.FromMilliseconds(random.Next(50)) }, Stop);
        }
    }

    private static async Task KillAsync(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        var database = builder.Database;
        builder.Database = "postgres";
        await using var admin = new NpgsqlConnection(builder.ConnectionString);
        await admin.OpenAsync(Stop);
        await using var kill = new NpgsqlCommand(
            "SELECT count(pg_terminate_backend(pid)) FROM (SELECT pid FROM pg_stat_activity WHERE datname = @database ORDER BY random() LIMIT 2) x", admin);
        kill.Parameters.AddWithValue("database", database!);
        await kill.ExecuteScalarAsync(Stop);
    }

    private sealed class SchemaContext(DbContextOptions<SchemaContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.HasDefaultSchema("fag").AddNirOverfoering();
    }
}
