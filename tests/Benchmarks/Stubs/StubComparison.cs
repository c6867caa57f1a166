using System.Globalization;
using System.Text;

namespace Nir.Benchmarks.Stubs;

/// <summary>
/// A static mapping in the fake, in bare WireMock.Net, in the jar and as a bare minimal API, and a stored update in the register without a mapping and with
/// one: requests a second over keep-alive connections, one
/// server after the other. <c>dotnet run -c Release --project tests/Benchmarks -- stubs</c>; needs Java, and <c>npm ci</c> in tests/Outside.
/// </summary>
internal static class StubComparison
{
    private const int Connections = 16;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(8);

    public const string Body = """{"status":"ok","melding":"et fast svar"}""";

    /// <param name="only">The servers that are measured. Empty: all.</param>
    public static async Task RunAsync(params string[] only)
    {
        Console.WriteLine("| Server | Requests a second | Median | 99 % |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var name in new[] { "wiremock", "wiremock-net", "stub", "minimal", "stub", "wiremock-net",
            "wiremock" }.Where(name => only.Length == 0 || only.Contains(name)))
        {
            await using var server = await ServerProcess.StartAsync(name);
            var request = Encoding.ASCII.GetBytes($"GET /fast HTTP/1.1\r\nHost: {server.Address.Authority}\r\n\r\n");
            await ReportAsync(name, server, _ => new Load.Fixed(request));
        }

        foreach (var name in new[] { "register", "register-behind" }.Where(name => only.Length == 0 || only.Contains(name)))
        {
            await using var register = await ServerProcess.StartAsync(name);
            await ReportAsync($"{name}, PUT", register, index => new RegisterUpdates(register.Lines[index], register.Address));
        }

        if (only.Length > 0 && !only.Contains("cold"))
        {
            return;
        }

        await ColdAsync();
    }

    /// <summary>What begins in a process that has done nothing yet.</summary>
    private static async Task ColdAsync()
    {
        Console.WriteLine();
        for (var run = 0; run < 5; run++)
        {
            await using var cold = await ServerProcess.StartAsync("cold");
            await using var bare = await ServerProcess.StartAsync("cold-bare");
            await using var client = await ServerProcess.StartAsync("cold-client");
            await using var bareClient = await ServerProcess.StartAsync("cold-bare-client");
            await using var hundred = await ServerProcess.StartAsync("cold-hundred");
            Console.WriteLine(
                $"In process, new process: start to first answer {cold.Lines[0]} ms; the second fake of the process {cold.Lines[1]} ms; an empty application {bare.Lines[0]} ms; "
                + $"first call of NirClient {client.Lines[0]}, of HttpClient {bareClient.Lines[0]}; a hundred tests with a fake each {hundred.Lines[0]} ms");
        }
    }

    private static async Task ReportAsync(string name, ServerProcess server, Func<int, Load.IRequests> requests)
    {
        var load = new Load(server.Address, [.. Enumerable.Range(0, Connections).Select(requests)]);
        await load.RunAsync(WarmUp);
        var result = await load.RunAsync(Measured);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {result.Rate:N0} | {result.Median:0.00} ms | {result.Slow:0.00} ms |"));
    }
}
