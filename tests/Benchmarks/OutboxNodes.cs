using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nir.Register;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Overfoering;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sql;
using Nir.Testing;

namespace Nir.Benchmarks;

/// <summary>Three nodes of the outbox in this program, on one database.</summary>
/// <param name="use">Chooses the database.</param>
internal sealed class OutboxNodes(Action<DbContextOptionsBuilder> use) : IAsyncDisposable
{
    private static readonly Kommunenummer[] Kommuner = [SyntheticKommune.Fjordvik.Nummer, SyntheticKommune.Vestbygd.Nummer];

    private readonly ServiceProvider[] _nodes = [.. Enumerable.Range(0, 3).Select(_ => Create(use, latency: null))];
    private readonly SyntheticPersons _persons = new(1);

    public async Task CreateAsync()
    {
        await using var context = Context();
        await context.Database.EnsureDeletedAsync();
        await context.Database.EnsureCreatedAsync();
        if (Dialect.Find(context.Database.ProviderName) == Dialect.Sqlite)
        {
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
        }
    }

    /// <summary>Enqueues so many programmes, of so many kommuner.</summary>
    public async Task<TimeSpan> EnqueueAsync(int count, int kommuner = 1)
    {
        var registreringer = Enumerable.Range(0, count)
            .Select(i => _persons.CreateNext().CreateIntroduksjonsprogram() with { Kommune = Kommuner[i % kommuner] }).ToList();
        var start = Stopwatch.GetTimestamp();
        var outbox = _nodes[0].GetRequiredService<Outbox>();
        foreach (var some in registreringer.Chunk(100))
        {
            await using var context = Context();
            await using var transaction = await context.Database.BeginTransactionAsync();
            foreach (var registrering in some)
            {
                await outbox.EnqueueAsync(context, registrering);
            }

            await transaction.CommitAsync();
        }

        return Stopwatch.GetElapsedTime(start);
    }

    public async Task<TimeSpan> SendAsync(int count)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(_nodes[..count].Select(static node => node.GetRequiredService<Outbox>().SendDueAsync()));
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>The same statements, in batches as a pump has them, one after the other, and nothing between them.</summary>
    public async Task<TimeSpan> RawAsync(int batch)
    {
        var start = Stopwatch.GetTimestamp();
        await using var context = Context();
        var sql = OutboxSql.From(context);
        while (await context.ClaimAsync("9901", batch, TimeSpan.FromMinutes(3), CancellationToken.None) is { Count: > 0 } rows)
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            object[] settled =
            [
                .. rows.SelectMany(static row =>
                    new object[] { row.Id, row.Fence, (int)OverfoeringState.Accepted, 0, 0L, "1", 0, "", 0, 1000L }),
            ];
            await context.Database.SqlQueryRaw<long>(sql.SettleAll(rows.Count), settled).ToListAsync();
            object[] events = [.. rows.SelectMany(static row => new object[] { 1, row.Registrering, row.Kommune, row.Familie, "1", "" })];
            await context.RunAsync(sql.AddNotices(rows.Count), CancellationToken.None, events);
            await transaction.CommitAsync();
        }

        return Stopwatch.GetElapsedTime(start);
    }

    public async Task FillAsync(int count, bool isPostgres)
    {
        await using var context = Context();
        context.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var (series, person, id) = isPostgres
            ? ($"generate_series(1, {count}) n", "decode(md5(random()::text), 'hex')", "gen_random_uuid()")
            : (
                $"(WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < {count}) SELECT n FROM s)",
                "randomblob(32)",
                "hex(randomblob(16))");
        var payload = isPostgres ? "decode(repeat('00', 600), 'hex')" : "zeroblob(600)";
#pragma warning disable EF1002 // Numbers and constants of this program.
        await context.Database.ExecuteSqlRawAsync(
            $"DELETE FROM nir_outbox; INSERT INTO nir_outbox (person, sequence, kommune, rolle, familie, registrering, schema, payload, hash, deadline, seenversion, state, live, due, doubt, notbefore, fence, attempts, version, reason, detail, enqueued, changed, eraseafter, told, supersededby) SELECT {person}, n, CASE WHEN n % 2 = 0 THEN '9901' ELSE '9902' END, 1, 1, {id}, 1, {payload}, {person}, 739000 + n % 400, '', 0, 1, 1, 0, 0, 0, 0, '', 0, '', 0, 0, 0, '', 0 FROM {series}");
#pragma warning restore EF1002
        await context.Database.ExecuteSqlRawAsync(isPostgres ? "ANALYZE nir_outbox" : "ANALYZE");
    }

    public async Task<double> ClaimAsync()
    {
        var times = new List<double>();
        for (var i = 0; i < 30; i++)
        {
            await using var context = Context();
            var start = Stopwatch.GetTimestamp();
            await context.ClaimAsync("9901", 10, TimeSpan.FromMinutes(3), CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    public async ValueTask DisposeAsync()
    {
        await using (var context = Context())
        {
            await context.Database.EnsureDeletedAsync();
        }

        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }
    }

    private OutboxContext Context() => _nodes[0].GetRequiredService<IDbContextFactory<OutboxContext>>().CreateDbContext();

    /// <summary>A program with an outbox.</summary>
    /// <param name="use">Chooses the database.</param>
    /// <param name="latency">
    /// How long the register takes to answer, while the pump has the limits that it has by default. Null: it answers at once, and the limits are 16.
    /// </param>
    public static ServiceProvider Create(Action<DbContextOptionsBuilder> use, TimeSpan? latency)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var client = new NirClient(new AnsweringTransport(latency ?? TimeSpan.Zero));
        services.AddSingleton<Sdk.Hosting.INirClientFactory, NoFactory>();
        services.AddNirOverfoering(use, options =>
        {
            options.PersonKey = new byte[32];
            options.AvstemmingHour = null;
            options.ChooseClient = (_, _, _) => client;
            if (latency is null)
            {
                (options.MaxParallel, options.MaxParallelPerKommune) = (16, 16);
            }
        });
        return services.BuildServiceProvider();
    }

    /// <summary>A register that accepts all.</summary>
    private sealed class AnsweringTransport(TimeSpan latency) : INirTransport
    {
        public async Task<TResult> SendAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken)
        {
            if (latency > TimeSpan.Zero)
            {
                await Task.Delay(latency, TimeProvider.System, cancellationToken);
            }

            return call is SendCall send ? call.Answer(NirModelFactory.CreateAccepted(send.Next.Id)) : throw new NotSupportedException(call.Name);
        }
    }

    private sealed class NoFactory : Sdk.Hosting.INirClientFactory
    {
        public NirClient Create(Kommunenummer kommune, Sdk.Kodeverk.Rolle rolle) => throw new NotSupportedException();

        public NirClient Create(Organisasjonsnummer fylkeskommune) => throw new NotSupportedException();
    }
}
