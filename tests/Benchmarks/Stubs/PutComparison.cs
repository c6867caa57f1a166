using System.Globalization;

namespace Nir.Benchmarks.Stubs;

/// <summary>
/// A stored <c>PUT</c>, all rules and deadlines checked, beside a bare endpoint that reads and writes the same JSON: in turns, so that other work on the
/// machine
/// slows both. <c>dotnet run -c Release --project tests/Benchmarks -- put</c>
/// </summary>
internal static class PutComparison
{
    /// <summary>How many tenants the row with tenants has.</summary>
    public const int Tenants = 8;

    private const int Ordinary = 16;
    private const int Rounds = 3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

    public static async Task RunAsync()
    {
        await using var bare = await ServerProcess.StartAsync("bare");
        await using var register = await ServerProcess.StartAsync("register");
        await using var tenants = await ServerProcess.StartAsync("register-tenants");
        (string Name, ServerProcess Server, int Connections)[] ways =
        [
            ("bare endpoint", bare, Ordinary), ("register", register, Ordinary), ("register", register, 1), ("bare endpoint", bare, 1),
            ("register", register, 64), ("bare endpoint", bare, 64), ($"register, {Tenants} tenants", tenants, Ordinary),
        ];
        // A registration's version is known to one: whoever measures goes on where the one before stopped.
        var updates = new[] { bare, register, tenants }.ToDictionary(static server => server, static server =>
            Enumerable.Range(0, Transfers.Most).Select(index => new RegisterUpdates(server.Lines[index], server.Address)).ToArray());
        var loads = ways.Select(way => new Load(way.Server.Address, updates[way.Server][..way.Connections])).ToArray();
        foreach (var server in updates.Keys)
        {
            await loads[Array.FindIndex(ways, way => way.Server == server)].RunAsync(WarmUp);
        }

        var results = ways.Select(static _ => new List<Turn>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                results[i].Add(await MeasureAsync(ways[i].Server, loads[i]));
            }
        }

        Write(ways, [.. results.Select(static turns => turns.OrderBy(static turn => turn.Rate).ElementAt(turns.Count / 2))]);
    }

    private static async Task<Turn> MeasureAsync(ServerProcess server, Load load)
    {
        var before = server.ProcessorTime();
        var result = await load.RunAsync(Measured);
        var used = server.ProcessorTime() - before;
        return new(result.Rate, result.Median, result.Slow, used.TotalMicroseconds / (result.Rate * Measured.TotalSeconds));
    }

    private static void Write((string Name, ServerProcess Server, int Connections)[] ways, Turn[] turns)
    {
        Console.WriteLine("| Server | Connections | Requests a second | Beside bare | Median | 99 % | 99 % / median | Server's processor time | Beside bare |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        for (var i = 0; i < ways.Length; i++)
        {
            var (way, turn) = (ways[i], turns[i]);
            var bare = turns[Array.FindIndex(ways, other => other.Name == "bare endpoint" && other.Connections == way.Connections)];
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {way.Name} | {way.Connections} | {turn.Rate:N0} | {turn.Rate / bare.Rate:0.00} | {turn.Median:0.00} ms | {turn.Slow:0.00} ms | {turn.Slow / turn.Median:0.0} | {turn.Microseconds:0.0} µs | {bare.Microseconds / turn.Microseconds:0.00} |"));
        }
    }

    /// <param name="Rate">Requests a second.</param>
    /// <param name="Median">Milliseconds.</param>
    /// <param name="Slow">Milliseconds that 99 of 100 stay under.</param>
    /// <param name="Microseconds">The server's processor time for a request.</param>
    private readonly record struct Turn(double Rate, double Median, double Slow, double Microseconds);
}
