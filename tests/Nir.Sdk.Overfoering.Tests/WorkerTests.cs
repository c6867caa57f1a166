using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests;

/// <summary>The hosted worker: it goes on, says once what is wrong, and stops as it should.</summary>
public sealed class WorkerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_hosted_worker_sends_what_is_enqueued()
    {
        await using var host = await OutboxHost.StartAsync();
        await using var worker = await host.StartWorkerAsync();

        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());

        await UntilAsync(() => Task.FromResult(host.Nir.Registreringer.Count == 1));
    }

    [Fact]
    public async Task Three_nodes_share_the_work_and_nothing_has_effect_twice()
    {
        await using var host = await OutboxHost.StartAsync();
        await using var second = host.StartNode();
        await using var third = host.StartNode();
        for (var i = 0; i < 30; i++)
        {
            var person = host.Nir.CreatePerson();
            await host.EnqueueAsync(person.CreateIntroduksjonsprogram());
            await host.EnqueueAsync(person.CreateNorskopplaering());
        }

        await using (await host.StartWorkerAsync())
        await using (await second.StartWorkerAsync())
        await using (await third.StartWorkerAsync())
        {
            await UntilAsync(async () => (await host.RowsAsync()).TrueForAll(static row => row.Live == 0));
        }

        Assert.Equal(60, host.Nir.Registreringer.Count);
        Assert.Equal(60, host.Nir.Events.OfType<Register.Register.RegisterEvent.RegistreringCreated>().Count());
        Assert.Empty(host.Nir.Events.OfType<Register.Register.RegisterEvent.RegistreringChanged>());
    }

    [Fact]
    public async Task When_the_program_stops_in_a_send_the_outcome_is_unknown_and_the_rest_is_put_back_at_once()
    {
        await using var host = await OutboxHost.StartAsync(configure: static options =>
        {
            options.StopTimeout = TimeSpan.FromMilliseconds(100);
            options.MaxParallelPerKommune = 1;
        });
        host.Nir.Faults.Add("stored-never-answered");
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        await using (await host.StartWorkerAsync())
        {
            await UntilAsync(() => Task.FromResult(host.Nir.Registreringer.Count == 1));
        }

        var rows = await host.RowsAsync();
        Assert.Equal([OverfoeringState.OutcomeUnknown, OverfoeringState.Waiting], rows.Select(static row => row.State));
        Assert.Equal(1, rows[1].Due);
        host.Nir.Faults.Clear();
        await host.SendAllAsync();
        Assert.Equal(2, host.Nir.Events.OfType<Register.Register.RegisterEvent.RegistreringCreated>().Count());
    }

    [Fact]
    public async Task A_database_that_is_away_is_said_once_and_the_worker_goes_on_when_it_is_back()
    {
        var switchboard = new Switchboard();
        await using var host =
            await OutboxHost.StartAsync(add: services => services.ConfigureDbContext<FagContext>(options => options.AddInterceptors(switchboard)));
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        switchboard.IsAway = true;
        await using var worker = await host.StartWorkerAsync();
        await UntilAsync(() => Task.FromResult(switchboard.Refused > 5));
        switchboard.IsAway = false;

        await UntilAsync(() => Task.FromResult(host.Nir.Registreringer.Count == 1));
        Assert.Single(host.Log.Entries, static entry => entry.Tekst.Contains("outbox's start failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_that_goes_away_under_way_loses_nothing()
    {
        var switchboard = new Switchboard();
        await using var host = await OutboxHost.StartAsync(
            configure: static options =>
            {
                options.Lease = TimeSpan.FromSeconds(1);
                options.SendTimeout = TimeSpan.FromMilliseconds(400);
                options.MaxDelay = TimeSpan.FromMilliseconds(100);
            },
            add: services => services.ConfigureDbContext<FagContext>(options => options.AddInterceptors(switchboard)));
        await using var worker = await host.StartWorkerAsync();
        for (var i = 0; i < 10; i++)
        {
            var row = await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
            Assert.True(row.IsNew);
            switchboard.IsAway = true;
            var refused = switchboard.Refused;
            await UntilAsync(() => Task.FromResult(switchboard.Refused > refused));
            switchboard.IsAway = false;
        }

        await UntilAsync(async () => (await host.RowsAsync()).TrueForAll(static row => row.Live == 0));
        Assert.Equal(10, host.Nir.Events.OfType<Register.Register.RegisterEvent.RegistreringCreated>().Count());
    }

    [Fact]
    public async Task No_connection_is_held_while_something_is_sent()
    {
        var switchboard = new Switchboard();
        await using var host = await OutboxHost.StartAsync(
            configure: static options => options.SendTimeout = TimeSpan.FromSeconds(2),
            add: services => services.ConfigureDbContext<FagContext>(options => options.AddInterceptors(switchboard)));
        host.Nir.Faults.Add("stored-never-answered");
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());

        var sending = host.Outbox.SendDueAsync(Stop);
        await UntilAsync(() => Task.FromResult(host.Nir.Registreringer.Count == 1));

        Assert.False(sending.IsCompleted);
        Assert.Equal(0, switchboard.Open);
        host.Nir.Faults.Clear();
        await sending;
    }

    [Fact]
    public async Task A_provider_without_a_database_is_said_once_and_not_tried_again()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var log = new Shared.LogCollector();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.Services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(log));
        services.AddDbContext<FagContext>(static options => options.UseInMemoryDatabase("outbox"));
        services.AddFakeNir(nir).AddNirOverfoering<FagContext>(static options => options.PollInterval = TimeSpan.FromMilliseconds(10));
        await using var provider = services.BuildServiceProvider();
        var worker = provider.GetServices<IHostedService>().OfType<Working.OutboxWorker>().Single();
        await worker.StartAsync(Stop);

        await UntilAsync(() => Task.FromResult(log.Tekst.Contains("cannot work", StringComparison.Ordinal)));
        await worker.ExecuteTask!;

        Assert.Single(log.Entries, static entry => entry.Tekst.Contains("cannot work", StringComparison.Ordinal));
        Assert.Contains("SQLite in memory", log.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_without_the_tables_says_what_to_call()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDbContextFactory<EmptyContext>(static options => options.UseSqlite("Data Source=:memory:"));
        services.AddFakeNir(nir).AddNirOverfoering<EmptyContext>();
        await using var provider = services.BuildServiceProvider();

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => provider.GetRequiredService<Outbox>().ReadOverviewAsync(Stop));

        Assert.Contains("AddNirOverfoering", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vendor_without_EF_gets_a_context_of_ours_with_its_tables()
    {
        await using var database = new SqliteDatabase();
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddFakeNir(nir).AddNirOverfoering(database.Use, static options => options.PollInterval = TimeSpan.FromMilliseconds(20));
        await using var provider = services.BuildServiceProvider();
        var worker = provider.GetServices<IHostedService>().OfType<Working.OutboxWorker>().Single();
        await worker.StartAsync(Stop);
        await UntilAsync(async () => await TryAsync(provider.GetRequiredService<Outbox>()));

        await using (var context = await provider.GetRequiredService<IDbContextFactory<OutboxContext>>().CreateDbContextAsync(Stop))
        {
            await provider.GetRequiredService<Outbox>().SaveAsync(context, nir.CreatePerson().CreateIntroduksjonsprogram(), cancellationToken: Stop);
        }

        await UntilAsync(() => Task.FromResult(nir.Registreringer.Count == 1));
        await worker.StopAsync(Stop);
    }

    [Fact]
    public async Task Waits_are_jittered_and_bounded()
    {
        await using var host = await OutboxHost.StartAsync(configure: static options => options.MaxDelay = TimeSpan.FromMinutes(1));

        var waits = Enumerable.Range(0, 200).Select(_ => Sending.Backoff.Compute(host.Options, 30)).ToList();

        Assert.True(waits.Distinct().Count() > 100);
        Assert.All(waits, static wait => Assert.InRange(wait, TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(75)));
    }

    private static async Task<bool> TryAsync(Outbox outbox)
    {
        try
        {
            await outbox.ReadOverviewAsync(Stop);
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Stop);
        }
    }

    private sealed class EmptyContext(DbContextOptions<EmptyContext> options) : DbContext(options);

    /// <summary>Counts what is open, and lets nobody through when the database is away.</summary>
    private sealed class Switchboard : DbConnectionInterceptor
    {
        private int _open;
        private int _refused;

        public bool IsAway { get; set; }

        public int Open => Volatile.Read(ref _open);

        public int Refused => Volatile.Read(ref _refused);

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (IsAway)
            {
                Interlocked.Increment(ref _refused);
                throw new Microsoft.Data.Sqlite.SqliteException("away", 14);
            }

            return ValueTask.FromResult(result);
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _open);
            return Task.CompletedTask;
        }

        public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
        {
            Interlocked.Decrement(ref _open);
            return Task.CompletedTask;
        }
    }
}
