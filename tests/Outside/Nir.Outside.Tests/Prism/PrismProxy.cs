using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Nir.Shared;

namespace Nir.Outside.Tests.Prism;

/// <summary>
/// Prism between a client and a server, where it holds every request and every answer against the OpenAPI document and says what is wrong in a header; or
/// alone,
/// where it answers with what the document shows.
/// </summary>
internal sealed class PrismProxy : IAsyncDisposable
{
    private readonly Process _process;

    private PrismProxy(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Between a client and a server.</summary>
    public static Task<PrismProxy> StartAsync(Uri server) => StartAsync("proxy", server.ToString());

    /// <summary>Alone, in a server's place.</summary>
    public static Task<PrismProxy> StartAloneAsync() => StartAsync("mock");

    private static async Task<PrismProxy> StartAsync(string what, params string[] servers)
    {
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("node",
        [
            Repository.PathTo("tests", "Outside", "node_modules", "@stoplight", "prism-cli", "dist", "index.js"),
            what, Repository.PathTo("docs", "openapi", "nir-v1.json"), .. servers, "--host", "127.0.0.1", "--port", port,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start; is it installed?");
        _ = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Prism is listening", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new PrismProxy(process, new Uri($"http://127.0.0.1:{port}/"));
            }
        }

        throw new InvalidOperationException("Prism ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
