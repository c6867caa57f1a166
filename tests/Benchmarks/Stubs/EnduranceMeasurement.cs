using System.Globalization;
using System.Text;

namespace Nir.Benchmarks.Stubs;

/// <summary>
/// Whether the fake's memory stays flat: updates, reads and refused calls over sixteen connections without a pause, in tenants that come and go, and what
/// the server's process holds each half minute. <c>dotnet run -c Release --project tests/Benchmarks -- endurance 10</c>
/// </summary>
internal static class EnduranceMeasurement
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(int minutes)
    {
        await using var server = await ServerProcess.StartAsync("register");
        IReadOnlyList<Load.IRequests> connections =
        [
            .. Enumerable.Range(0, 10).Select(index => new RegisterUpdates(server.Lines[index], server.Address)),
            .. Enumerable.Range(0, 2).Select(_ => new Load.Fixed(Get(server.Address, "/v1/openapi.json"))),
            .. Enumerable.Range(0, 2).Select(_ => new Load.Fixed(Get(server.Address, "/__nir/clock"))),
            .. Enumerable.Range(0, 2).Select(_ => new Tenants(server.Address)),
        ];
        var load = new Load(server.Address, connections);
        Console.WriteLine("| Minutes | Requests a second | Working set | Private |");
        Console.WriteLine("|---|---|---|---|");
        for (var round = 1; round <= minutes * 2; round++)
        {
            var result = await load.RunAsync(Round);
            var (working, held) = server.Memory();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture, $"| {round / 2.0:0.0} | {result.Rate:N0} | {working / 1048576.0:0} MB | {held / 1048576.0:0} MB |"));
        }
    }

    private static byte[] Get(Uri server, string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\n\r\n");

    /// <summary>A tenant after the other, as many as a server holds and more.</summary>
    private sealed class Tenants(Uri server) : Load.IRequests
    {
        private int _number;

        public ReadOnlyMemory<byte> Next() => Get(server, $"/t/tenant-{_number++ % 50_000}/helse");
    }
}
