using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nir.Sdk.Hosting;
using Nir.Sdk.Overfoering.Enqueuing;
using Nir.Sdk.Overfoering.Events;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sending;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Overfoering.Working;
using Nir.Sdk.Registreringer;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests.Fixtures;

/// <summary>A fagsystem with an outbox, a database of its own and a fake register. Nothing is sent unless a test asks.</summary>
internal sealed class OutboxHost : IAsyncDisposable
{
    private readonly IDatabase _database;
    private readonly ServiceProvider _services;
    private readonly bool _isNode;

    private OutboxHost(IDatabase database, FakeNir nir, bool isNode, Action<OverfoeringOptions>? configure, Action<IServiceCollection>? add)
    {
        (_database, Nir, _isNode) = (database, nir, isNode);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log));
        services.AddDbContextFactory<FagContext>(database.Use);
        services.AddNirClient(static settings => settings.Retry.MaxRetries = 0);
        services.AddFakeNir(nir);
        services.AddNirOverfoering<FagContext>(options =>
        {
            options.PollInterval = TimeSpan.FromMilliseconds(20);
            options.BaseDelay = TimeSpan.FromMilliseconds(20);
            options.AvstemmingHour = null;
            options.Protector = TestKeys.Create("first");
            configure?.Invoke(options);
        });
        add?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public FakeNir Nir { get; }

    public LogCollector Log { get; } = new();

    public IServiceProvider Services => _services;

    public Outbox Outbox => _services.GetRequiredService<Outbox>();

    public OverfoeringOptions Options => _services.GetRequiredService<OverfoeringOptions>();

    public OutcomeWriter Writer => _services.GetRequiredService<OutcomeWriter>();

    public RowSender Sender => _services.GetRequiredService<RowSender>();

    public ContextSource Contexts => _services.GetRequiredService<ContextSource>();

    public LeaseKeeper Leases => _services.GetRequiredService<LeaseKeeper>();

    public Upkeep Upkeep => _services.GetRequiredService<Upkeep>();

    public KommuneBrake Brake => _services.GetRequiredService<KommuneBrake>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<OutboxHost> StartAsync(
        IDatabase? database = null, Action<OverfoeringOptions>? configure = null, Action<IServiceCollection>? add = null, FakeNirOptions? fake = null)
    {
        var host =
            new OutboxHost(database ?? new SqliteDatabase(), await FakeNir.StartAsync(fake ?? new() { Dato = new(2026, 3, 2) }, Stop), isNode: false, configure,
                add);
        await host.UseAsync(async context =>
        {
            await context.Database.EnsureCreatedAsync(Stop);
            return 0;
        });
        return host;
    }

    /// <summary>Another program on the same database and register.</summary>
    public OutboxHost StartNode(Action<OverfoeringOptions>? configure = null, Action<IServiceCollection>? add = null) =>
        new(_database, Nir, isNode: true, configure, add);

    public FagContext CreateContext() => _services.GetRequiredService<IDbContextFactory<FagContext>>().CreateDbContext();

    public async Task<T> UseAsync<T>(Func<FagContext, Task<T>> use)
    {
        await using var context = CreateContext();
        return await use(context);
    }

    /// <summary>Enqueues as a fagsystem does that changes nothing else.</summary>
    public Task<Enqueued> EnqueueAsync(Registrering registrering, EnqueueOptions? options = null) =>
        UseAsync(context => Outbox.SaveAsync(context, registrering, options: options, cancellationToken: Stop));

    public Task<List<OutboxRow>> RowsAsync() => UseAsync(static context => context.Rows().OrderBy(static row => row.Id).ToListAsync(Stop));

    public async Task<OutboxRow> RowAsync(long id) => (await RowsAsync()).Single(row => row.Id == id);

    public Task<List<OutboxRow>> ClaimAsync(string kommune = "9901", int most = 10) =>
        UseAsync(context => context.ClaimAsync(kommune, most, Options.Lease, Stop));

    /// <summary>Carries through a row that was claimed, as the pump does.</summary>
    public async Task CarryAsync(OutboxRow row)
    {
        var accepted = await UseAsync(context => AcceptedState.FindAsync(context, [row.Registrering], Stop));
        await Sender.CarryAsync(Leases.Hold(row, Leases.LeaseEnd()), accepted.GetValueOrDefault(row.Registrering), CancellationToken.None,
            CancellationToken.None);
    }

    /// <summary>The time of all leases and waits is over, for what is not parked.</summary>
    public Task<int> LetTimePassAsync() => UseAsync(static context => context.Set<OutboxRow>()
        .Where(static row => row.Live == 1 && row.NotBefore < OutboxRow.Endless)
        .ExecuteUpdateAsync(static set => set.SetProperty(static row => row.NotBefore, 0L), Stop));

    /// <summary>Sends until nothing is left that waits for nothing but time.</summary>
    public async Task SendAllAsync()
    {
        do
        {
            await LetTimePassAsync();
            await Upkeep.TickAsync(Stop);
        }
        while (await Outbox.SendDueAsync(Stop) > 0);
    }

    /// <summary>Takes events, and leaves none of them.</summary>
    public async Task<List<OverfoeringEvent>> TakeEventsAsync(int count)
    {
        var events = new List<OverfoeringEvent>();
        await foreach (var one in Outbox.ReadEventsAsync(Stop))
        {
            events.Add(one);
            if (events.Count == count)
            {
                break;
            }
        }

        // An event is gone when the next is asked for.
        var last = events[^1].Id;
        await UseAsync(context => context.Set<OutboxNotice>().Where(notice => notice.Id == last).ExecuteDeleteAsync(Stop));
        return events;
    }

    /// <summary>Starts the hosted worker, for as long as the result lives.</summary>
    public async Task<IAsyncDisposable> StartWorkerAsync()
    {
        var worker = _services.GetServices<IHostedService>().OfType<OutboxWorker>().Single();
        await worker.StartAsync(Stop);
        return new Running(worker);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!_isNode)
        {
            if (_database.HasManyWriters)
            {
                await using var context = CreateEnd();
                await context.Database.EnsureDeletedAsync(CancellationToken.None);
            }

            await Nir.DisposeAsync();
            await _database.DisposeAsync();
        }
    }

    private FagContext CreateEnd()
    {
        var options = new DbContextOptionsBuilder<FagContext>();
        _database.Use(options);
        return new(options.Options);
    }

    private sealed class Running(IHostedService worker) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await worker.StopAsync(CancellationToken.None);
    }
}
