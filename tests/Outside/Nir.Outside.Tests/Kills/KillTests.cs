using System.Globalization;
using Nir.Outside.Tests.Postgres;
using Nir.Register.Faults;
using Nir.Register.Register;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Outside.Tests.Kills;

/// <summary>
/// Nodes that are processes of their own, killed at random while answers are lost: nothing is lost, nothing has effect twice, nothing comes out of order, and
/// nothing stays. <c>NIR_KILLS=1000 NIR_SEED=1</c> is the long run.
/// </summary>
public sealed class KillTests
{
    private const int Persons = 6;
    private const int Digit = 30;

    private static readonly int Kills = Number("NIR_KILLS", 8);
    private static readonly int Seed = Number("NIR_SEED", 29);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite", 2)]
    [InlineData("postgres", 3)]
    public async Task Whatever_is_killed_each_state_is_stored_once_and_in_order(string provider, int nodes)
    {
        IDatabase database = provider == "sqlite" ? new SqliteDatabase() : new PostgresDatabase(await PostgresServer.CreateDatabaseAsync());
        var connection = database is SqliteDatabase sqlite ? $"Data Source={sqlite.File}" : ((PostgresDatabase)database).Connection;
        await using var host = await OutboxHost.StartAsync(database, fake: new()
        {
            Network = true, Dato = new(2026, 3, 2), Setup = RegisterOptions.Documented with { MaxEarlierVersions = 10 * (Kills + 1) },
        });
        var cases = Enumerable.Range(0, Persons).Select(_ => host.Nir.CreatePerson().CreateNorskopplaering()).ToList();
        var random = new Random(Seed);
        var workers = Enumerable.Range(0, nodes).Select(_ => new WorkerProcess(host.Nir, provider, connection)).ToList();
        var state = 0;
        try
        {
            for (var kill = 0; kill < Kills; kill++)
            {
                state++;
                foreach (var one in cases)
                {
                    await host.EnqueueAsync(At(one, state));
                }

                host.Nir.Faults.Clear();
                host.Nir.Faults.Add(Fault.Get(random.Next(3) switch { 0 => "stored-reset", 1 => "stored-503", _ => "connection-reset" }) with
                {
                    When = new() { Operations = [FaultOperation.Transfer], Nth = random.Next(1, 4) },
                });
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100, 600)), TimeProvider.System, Stop);
                var victim = random.Next(nodes);
                if (random.Next(4) == 0)
                {
                    // Stopped beyond its lease, and woken.
                    await workers[victim].SignalAsync("STOP");
                    await Task.Delay(TimeSpan.FromSeconds(1.8), TimeProvider.System, Stop);
                    await workers[victim].SignalAsync("CONT");
                }
                else
                {
                    workers[victim].Dispose();
                    workers[victim] = new(host.Nir, provider, connection);
                }
            }

            host.Nir.Faults.Clear();
            while ((await host.RowsAsync()).Exists(static row => row is { Live: 1, NotBefore: < OutboxRow.Endless }))
            {
                Assert.DoesNotContain(workers, static worker => worker.HasExited);
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Stop);
            }
        }
        finally
        {
            workers.ForEach(static worker => worker.Dispose());
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Seed {Seed}: {Kills} kills and stops of {nodes} processes on {provider}, {(await host.RowsAsync()).Count} rows, {host.Nir.Events.Count} changes of the register.");
        Assert.Equal(Persons, host.Nir.Registreringer.Count);
        Assert.All(host.Nir.Registreringer, entry =>
        {
            var stored = entry.Tidligere.Append(entry.Gjeldende).Select(static version => StateOf((Norskopplaering)version.Registrering)).ToList();
            Assert.Equal(stored.Distinct().Order(), stored);
            Assert.Equal(state, stored[^1]);
        });
        Assert.All(await host.RowsAsync(), static row => Assert.True(row.State is OverfoeringState.Accepted or OverfoeringState.AcceptedWithRemarks
            or OverfoeringState.Superseded));
    }

    // A number in the hours of three weeks, thirty to a digit: each state is told from all others.
    private static Norskopplaering At(Norskopplaering one, int state) => one with
    {
        TimerNorsk = [.. new[] { state / (Digit * Digit), state / Digit % Digit, state % Digit }.Select(static (digit, week) => new Norsktimer
        {
            Uke = IsoUke.From(new DateOnly(2026, 2, 2).AddDays(7 * week)), Timer = digit + 1,
        })],
    };

    private static int StateOf(Norskopplaering one) => one.TimerNorsk!.Aggregate(0, static (state, week) => (state * Digit) + (int)week.Timer! - 1);

    private static int Number(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
