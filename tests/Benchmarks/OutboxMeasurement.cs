using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Nir.Sdk.Overfoering;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sql;

namespace Nir.Benchmarks;

/// <summary>
/// The outbox beside the raw database: rows through the pump against a register that answers at once, the same statements without a pump, one node and three,
/// and a claim at a thousand rows and at a million. With a connection string it is PostgreSQL's turn, else SQLite's. With a latency it is one node and three,
/// as
/// programs with the pump's limits as they are by default, against a register that takes so long to answer.
/// </summary>
internal static class OutboxMeasurement
{
    private const int Rows = 3_000;
    private const int Warm = 1_000;
    private const int Turns = 3;
    private const int Batch = 8;
    private const int Kommuner = 2;
    private const int Million = 1_000_000;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Measures and prints one line for each.</summary>
    /// <param name="postgres">A connection string without a database. Null: SQLite, in a file of its own.</param>
    public static Task RunAsync(string? postgres) => WithNodesAsync(postgres, static async (nodes, name, connection) =>
    {
        await MeasureBesideRawAsync(nodes, name);
        await MeasureProcessesAsync(nodes, name, connection, latency: null);
        var isPostgres = name == Postgres;
        await nodes.FillAsync(1_000, isPostgres);
        Print($"{name}, claim of 10 at a thousand rows: {await nodes.ClaimAsync():0.0} ms");
        await nodes.FillAsync(Million, isPostgres);
        Print($"{name}, claim of 10 at a million rows: {await nodes.ClaimAsync():0.0} ms");
    });

    /// <summary>Measures one node and three against a register that takes its time.</summary>
    /// <param name="latency">How long it takes to answer.</param>
    /// <param name="postgres">As for <see cref="RunAsync(string?)"/>.</param>
    public static Task RunAsync(TimeSpan latency, string? postgres) =>
        WithNodesAsync(postgres, (nodes, name, connection) => MeasureProcessesAsync(nodes, name, connection, latency));

    /// <summary>A node as a program of its own: it says that it is ready, and sends what is due each time that it is given a line.</summary>
    /// <param name="name">The kind of the database.</param>
    /// <param name="connection">Its connection string.</param>
    /// <param name="latency">How long the register takes to answer, while the hosted worker sends. Null: it answers at once, and no worker is waited
    /// for.</param>
    public static async Task RunNodeAsync(string name, string connection, TimeSpan? latency)
    {
        await using var sender = OutboxNodes.Create(options => Use(options, name, connection), latency);
        await Console.Out.WriteLineAsync(OutboxNodeProcess.Ready);
        while (await Console.In.ReadLineAsync() is not null)
        {
            if (latency is null)
            {
                await sender.GetRequiredService<Outbox>().SendDueAsync();
            }
            else
            {
                // A hosted worker that has stopped is not started again.
                await using var node = OutboxNodes.Create(options => Use(options, name, connection), latency);
                await WorkAsync(node);
            }

            await Console.Out.WriteLineAsync(OutboxNodeProcess.Ready);
        }
    }

    // In turns: what compiles code, or writes a database's pages back, comes to each.
    private static async Task MeasureBesideRawAsync(OutboxNodes nodes, string name)
    {
        var (raw, one, three) = (new List<Turn>(), new List<Turn>(), new List<Turn>());
        var enqueue = new List<Turn>();
        var grown = 0.0;
        for (var turn = 0; turn <= Turns; turn++)
        {
            enqueue.Add(await Turn.TakeAsync(() => nodes.EnqueueAsync(Rows)));
            raw.Add(await Turn.TakeAsync(() => nodes.RawAsync(Batch)));
            await nodes.EnqueueAsync(Rows);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            one.Add(await Turn.TakeAsync(() => nodes.SendAsync(1)));
            grown = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / 1024.0;
            await nodes.EnqueueAsync(Rows);
            three.Add(await Turn.TakeAsync(() => nodes.SendAsync(3)));
        }

        Write($"{name}, enqueue", enqueue);
        Write($"{name}, raw claims and outcomes in batches of {Batch}", raw);
        Write($"{name}, pump, one node", one);
        Print($"{name}, pump beside raw: {Median(raw) / Median(one):0.00}; memory after {grown:0.0} MB more");
        Write($"{name}, pump, three nodes in one process", three);
        Print($"{name}, three nodes beside one: {Median(one) / Median(three):0.00}");
    }

    // The first turn compiles the code.
    private static double Median(List<Turn> turns) => turns.Skip(1).Select(static turn => turn.Time.TotalSeconds).Order().ElementAt(Turns / 2);

    private static void Write(string what, List<Turn> turns)
    {
        var each = string.Join(", ", turns.Select(static turn => (Rows / turn.Time.TotalSeconds).ToString("0", CultureInfo.InvariantCulture)));
        Print($"{what}: {Rows / Median(turns):0} rows/s ({each}); {turns[^1].ProcessorTime.TotalMilliseconds / Rows:0.00} ms of processor time a row");
    }

    private const string Postgres = "PostgreSQL";

    private static void Use(DbContextOptionsBuilder options, string name, string connection) =>
        _ = name == Postgres ? options.UseNpgsql(connection) : options.UseSqlite(connection);

    private static async Task WithNodesAsync(string? postgres, Func<OutboxNodes, string, string, Task> measure)
    {
        var folder = Directory.CreateTempSubdirectory("nir-bench-").FullName;
        var name = postgres is null ? "SQLite" : Postgres;
        var connection = postgres is null ? $"Data Source={Path.Combine(folder, "bench.db")}" : $"{postgres};Database=nir_bench;Maximum Pool Size=60";
        await using (var nodes = new OutboxNodes(options => Use(options, name, connection)))
        {
            await nodes.CreateAsync();
            await measure(nodes, name, connection);
        }

        Directory.Delete(folder, recursive: true);
    }

    // The hosted worker, until nothing is left for any node.
    private static async Task WorkAsync(ServiceProvider node)
    {
        var workers = node.GetServices<IHostedService>().ToList();
        foreach (var worker in workers)
        {
            await worker.StartAsync(CancellationToken.None);
        }

        await using var context = await node.GetRequiredService<IDbContextFactory<OutboxContext>>().CreateDbContextAsync();
        while (await context.Rows().AnyAsync(static row => row.Live == 1))
        {
            await Task.Delay(Look, TimeProvider.System);
        }

        foreach (var worker in workers)
        {
            await worker.StopAsync(CancellationToken.None);
        }
    }

    private static async Task MeasureProcessesAsync(OutboxNodes nodes, string name, string connection, TimeSpan? latency)
    {
        var processes = new List<OutboxNodeProcess>();
        var (kommuner, answer) = latency is { } time ? (Kommuner, $", answers after {time.TotalMilliseconds:0} ms") : (1, "");
        try
        {
            for (var i = 0; i < 3; i++)
            {
                processes.Add(await OutboxNodeProcess.StartAsync(name, connection, latency));
            }

            // Each has compiled its code when it is measured.
            foreach (var process in processes)
            {
                await nodes.EnqueueAsync(Warm, kommuner);
                await OutboxNodeProcess.SendAsync([process]);
            }

            var one = await SendAsync(nodes, processes[..1], kommuner, $"{name}, pump, one process{answer}");
            var three = await SendAsync(nodes, processes, kommuner, $"{name}, pump, three processes{answer}");
            Print($"{name}, three processes beside one{answer}: {one / three:0.00}");
        }
        finally
        {
            processes.ForEach(static process => process.Dispose());
        }
    }

    private static async Task<TimeSpan> SendAsync(OutboxNodes nodes, List<OutboxNodeProcess> processes, int kommuner, string what)
    {
        await nodes.EnqueueAsync(Rows, kommuner);
        var before = processes.Sum(static process => process.ProcessorTime.TotalMilliseconds);
        var time = await OutboxNodeProcess.SendAsync(processes);
        var used = processes.Sum(static process => process.ProcessorTime.TotalMilliseconds) - before;
        Print($"{what}: {Rows / time.TotalSeconds:0} rows/s; {used / Rows:0.00} ms of the nodes' processor time a row");
        return time;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>What one turn took, on the clock and of this program's processor time.</summary>
    private readonly record struct Turn(TimeSpan Time, TimeSpan ProcessorTime)
    {
        public static async Task<Turn> TakeAsync(Func<Task<TimeSpan>> run)
        {
            var before = Environment.CpuUsage.TotalTime;
            var time = await run();
            return new(time, Environment.CpuUsage.TotalTime - before);
        }
    }
}
