using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Overfoering;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sql;
using Nir.Testing;

namespace Nir.Benchmarks;

/// <summary>
/// The outbox beside the raw database: rows through the pump against a register that answers at once, the same statements without a pump, one node and three,
/// and a claim at a thousand rows and at a million. With a connection string it is PostgreSQL's turn, else SQLite's.
/// </summary>
internal static class OutboxMeasurement
{
    private const int Rows = 3_000;
    private const int Batch = 8;
    private const int Million = 1_000_000;
    private const string Ready = "ready";

    /// <summary>Measures and prints one line for each.</summary>
    /// <param name="postgres">A connection string without a database. Null: SQLite, in a file of its own.</param>
    public static async Task RunAsync(string? postgres)
    {
        var folder = Directory.CreateTempSubdirectory("nir-bench-").FullName;
        var isPostgres = postgres is not null;
        var name = isPostgres ? "PostgreSQL" : "SQLite";
        var connection = isPostgres ? $"{postgres};Database=nir_bench;Maximum Pool Size=60" : $"Data Source={Path.Combine(folder, "bench.db")}";
        await using var nodes = new Nodes(options => Use(options, name, connection));
        await nodes.CreateAsync();
        await nodes.EnqueueAsync(200);
        await nodes.SendAsync(1);

        Write($"{name}, enqueue", Rows, await nodes.EnqueueAsync(Rows));
        var raw = await nodes.RawAsync();
        Write($"{name}, raw claims and outcomes in batches of {Batch}", Rows, raw);
        await nodes.EnqueueAsync(Rows);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var one = await nodes.SendAsync(1);
        Write($"{name}, pump, one node", Rows, one);
        var grown = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / 1024.0;
        Print($"{name}, pump beside raw: {raw / one:0.00}; memory after {grown:0.0} MB more");
        await nodes.EnqueueAsync(Rows);
        var three = await nodes.SendAsync(3);
        Write($"{name}, pump, three nodes in one process", Rows, three);
        Print($"{name}, three nodes beside one: {one / three:0.00}");
        await MeasureProcessesAsync(nodes, name, connection);
        await nodes.FillAsync(1_000, isPostgres);
        Print($"{name}, claim of 10 at a thousand rows: {await nodes.ClaimAsync():0.0} ms");
        await nodes.FillAsync(Million, isPostgres);
        Print($"{name}, claim of 10 at a million rows: {await nodes.ClaimAsync():0.0} ms");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A node as a program of its own: it says that it is ready, and sends what is due each time that it is given a line.</summary>
    public static async Task RunNodeAsync(string name, string connection)
    {
        await using var node = Nodes.Create(options => Use(options, name, connection));
        await Console.Out.WriteLineAsync(Ready);
        while (await Console.In.ReadLineAsync() is not null)
        {
            await node.GetRequiredService<Outbox>().SendDueAsync();
            await Console.Out.WriteLineAsync(Ready);
        }
    }

    private static void Use(DbContextOptionsBuilder options, string name, string connection) =>
        _ = name == "PostgreSQL" ? options.UseNpgsql(connection) : options.UseSqlite(connection);

    private static async Task MeasureProcessesAsync(Nodes nodes, string name, string connection)
    {
        var processes = new List<NodeProcess>();
        try
        {
            for (var i = 0; i < 3; i++)
            {
                processes.Add(await NodeProcess.StartAsync(name, connection));
            }

            // Each has compiled its code when it is measured.
            foreach (var process in processes)
            {
                await nodes.EnqueueAsync(300);
                await process.SendAsync();
            }

            await nodes.EnqueueAsync(Rows);
            var one = await SendAsync(processes[..1]);
            Write($"{name}, pump, one process", Rows, one);
            await nodes.EnqueueAsync(Rows);
            var three = await SendAsync(processes);
            Write($"{name}, pump, three processes", Rows, three);
            Print($"{name}, three processes beside one: {one / three:0.00}");
        }
        finally
        {
            processes.ForEach(static process => process.Dispose());
        }
    }

    private static async Task<TimeSpan> SendAsync(List<NodeProcess> processes)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(processes.Select(static process => process.SendAsync()));
        return Stopwatch.GetElapsedTime(start);
    }

    private static void Write(string what, int rows, TimeSpan time) => Print($"{what}: {rows / time.TotalSeconds:0} rows/s");

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Print(string line) => Console.WriteLine(line);

    /// <summary>Three programs on one database.</summary>
    private sealed class Nodes(Action<DbContextOptionsBuilder> use) : IAsyncDisposable
    {
        private readonly ServiceProvider[] _nodes = [.. Enumerable.Range(0, 3).Select(_ => Create(use))];
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

        public async Task<TimeSpan> EnqueueAsync(int count)
        {
            var registreringer = Enumerable.Range(0, count).Select(_ => _persons.CreateNext().CreateIntroduksjonsprogram()).ToList();
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

        /// <summary>The same statements, one after the other, and nothing between them.</summary>
        public async Task<TimeSpan> RawAsync()
        {
            var start = Stopwatch.GetTimestamp();
            await using var context = Context();
            var sql = OutboxSql.From(context);
            while (await context.ClaimAsync("9901", Batch, TimeSpan.FromMinutes(3), CancellationToken.None) is { Count: > 0 } rows)
            {
                await using var transaction = await context.Database.BeginTransactionAsync();
                foreach (var row in rows)
                {
                    await context.RunAsync(sql.Settle, CancellationToken.None, row.Id, row.Fence, (int)OverfoeringState.Accepted, 0, 0L, "1", 0, "", 0, 1000L);
                    await context.RunAsync(sql.AddNotice, CancellationToken.None, 1, row.Registrering, row.Kommune, row.Familie, "1", "");
                }

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

        public static ServiceProvider Create(Action<DbContextOptionsBuilder> use)
        {
            var services = new ServiceCollection();
            services.AddLogging();
            var client = new NirClient(new AnsweringTransport());
            services.AddSingleton<Sdk.Hosting.INirClientFactory, NoFactory>();
            services.AddNirOverfoering(use, options =>
            {
                options.PersonKey = new byte[32];
                (options.MaxParallel, options.MaxParallelPerKommune) = (16, 16);
                options.ChooseClient = (_, _, _) => client;
            });
            return services.BuildServiceProvider();
        }
    }

    /// <summary>This program again, as one node.</summary>
    private sealed class NodeProcess : IDisposable
    {
        private readonly Process _process;

        private NodeProcess(Process process) => _process = process;

        public static async Task<NodeProcess> StartAsync(string name, string connection)
        {
            var start = new ProcessStartInfo("dotnet", [typeof(OutboxMeasurement).Assembly.Location, "outbox", "node", name, connection])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            };
            var node = new NodeProcess(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start."));
            await node.ReadyAsync();
            return node;
        }

        public async Task SendAsync()
        {
            await _process.StandardInput.WriteLineAsync();
            await _process.StandardInput.FlushAsync();
            await ReadyAsync();
        }

        public void Dispose()
        {
            _process.StandardInput.Close();
            _process.WaitForExit();
            _process.Dispose();
        }

        private async Task ReadyAsync()
        {
            if (await _process.StandardOutput.ReadLineAsync() != Ready)
            {
                throw new InvalidOperationException("A node ended before it was told to.");
            }
        }
    }

    /// <summary>A register that accepts at once.</summary>
    private sealed class AnsweringTransport : INirTransport
    {
        public Task<TResult> SendAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken) => call is SendCall send
            ? Task.FromResult(call.Answer(NirModelFactory.CreateAccepted(send.Next.Id)))
            : throw new NotSupportedException(call.Name);
    }

    private sealed class NoFactory : Sdk.Hosting.INirClientFactory
    {
        public NirClient Create(Sdk.Identifikatorer.Kommunenummer kommune, Sdk.Kodeverk.Rolle rolle) => throw new NotSupportedException();

        public NirClient Create(Sdk.Identifikatorer.Organisasjonsnummer fylkeskommune) => throw new NotSupportedException();
    }
}
