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
/// Nodes that are processes of their own, struck at random in all ways of <see cref="Blow"/> while answers are lost: nothing is lost, nothing has effect twice,
/// nothing comes out of order, and nothing stays. <c>NIR_KILLS=1000 NIR_SEED=1</c> is the long run. The disk is filled where the machine lets one be mounted.
/// </summary>
public sealed class KillTests
{
    private const int Persons = 6;
    private const int Digit = 30;
    private const int Usual = 8;

    private static readonly string[] LostAnswers = ["stored-reset", "stored-503", "stored-never-answered", "connection-reset"];
    private static readonly int Kills = Number("NIR_KILLS", Usual);
    private static readonly int Seed = Number("NIR_SEED", 29);

    // Waits that a clock has made long are mended once a minute.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite", 2)]
    [InlineData("postgres", 3)]
    public async Task Whatever_is_struck_each_state_is_stored_once_and_in_order(string provider, int nodes)
    {
        await using var disk = await SmallDisk.TryCreateAsync(megabytes: 64 + (Kills / 4));
        IOutsideDatabase database = provider == "sqlite" ? new SqliteFile(disk) : await PostgresDatabase.CreateAsync(disk);
        await using var host = await OutboxHost.StartAsync(database, fake: new()
        {
            Network = true, Dato = new(2026, 3, 2), Setup = RegisterOptions.Documented with { MaxEarlierVersions = 10 * (Kills + 1) },
        });
        var cases = Enumerable.Range(0, Persons).Select(_ => host.Nir.CreatePerson().CreateNorskopplaering()).ToList();
        var random = new Random(Seed);
        using var fleet = new Fleet(host.Nir, database, disk, nodes, random);
        for (var state = 1; state <= Kills; state++)
        {
            foreach (var one in cases)
            {
                await host.EnqueueAsync(At(one, state));
            }

            Disturb(host.Nir, random);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100, 600)), TimeProvider.System, Stop);
            await fleet.StrikeAsync();
        }

        host.Nir.Faults.Clear();
        await fleet.RightTheClockAsync();
        await UntilNothingIsLeftAsync(host, fleet);

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Seed {Seed}: {Kills} blows ({string.Join(", ", fleet.Struck.Select(static one => $"{one.Key} {one.Value}"))}) at {nodes} processes on {provider}, {(await host.RowsAsync()).Count} rows, {host.Nir.Events.Count} changes of the register.");
        AssertOnceAndInOrder(host, last: Kills);
        Assert.All(await host.RowsAsync(), static row => Assert.True(row.State is OverfoeringState.Accepted or OverfoeringState.AcceptedWithRemarks
            or OverfoeringState.Superseded));
    }

    // An answer is lost, or the transfer does not come through at all.
    private static void Disturb(FakeNir nir, Random random)
    {
        nir.Faults.Clear();
        nir.Faults.Add(Fault.Get(LostAnswers[random.Next(LostAnswers.Length)]) with
        {
            When = new() { Operations = [FaultOperation.Transfer], Nth = random.Next(1, 4) },
        });
    }

    private static async Task UntilNothingIsLeftAsync(OutboxHost host, Fleet fleet)
    {
        for (var start = TimeProvider.System.GetTimestamp(); (await host.RowsAsync()).Exists(static row => row is { Live: 1, NotBefore: < OutboxRow.Endless });)
        {
            Assert.True(fleet.IsWhole, "A node ended by itself.");
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Longest, "Something is left.");
            if (Kills <= Usual)
            {
                // The nodes' own comes once a minute.
                await host.Upkeep.CleanAsync(Stop);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Stop);
        }
    }

    private static void AssertOnceAndInOrder(OutboxHost host, int last)
    {
        Assert.Equal(Persons, host.Nir.Registreringer.Count);
        Assert.All(host.Nir.Registreringer, entry =>
        {
            var stored = entry.Tidligere.Append(entry.Gjeldende).Select(static version => StateOf((Norskopplaering)version.Registrering)).ToList();
            Assert.Equal(stored.Distinct().Order(), stored);
            Assert.Equal(last, stored[^1]);
        });
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
