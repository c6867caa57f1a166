using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Nir.Cli.Tests;

/// <summary><c>nir mock --json</c> as a process of its own, which signals reach.</summary>
internal sealed class MockProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http = new();

    private MockProcess(Process process, JsonElement told)
    {
        _process = process;
        Endpoint = new Uri(told.GetProperty("endpoint").GetString()!);
        RunId = told.GetProperty("run").GetString()!;
        ClientIds = [.. told.GetProperty("users").EnumerateArray().Select(static user => user.GetProperty("clientId").GetString()!)];
    }

    public Uri Endpoint { get; }

    public string RunId { get; }

    public ImmutableArray<string> ClientIds { get; }

    public static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "nir.dll"), "mock", .. arguments]) { RedirectStandardOutput = true })!;

    public static async Task<MockProcess> StartAsync(params string[] arguments)
    {
        var process = Start(["--json", .. arguments]);
        var text = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            text.AppendLine(line);
            if (line is "}")
            {
                return new(process, JsonDocument.Parse(text.ToString()).RootElement);
            }
        }

        throw new InvalidOperationException($"It ended before it told its address: {text}");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static async Task WaitUntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    public static void Terminate(Process process)
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public Task<string> GetAsync(Uri address) => _http.GetStringAsync(address, TestContext.Current.CancellationToken);

    public async Task SetDateAsync(string date)
    {
        using var body = new StringContent($$"""{"date":"{{date}}"}""", Encoding.UTF8, "application/json");
        using var answer = await _http.PutAsync(new Uri(Endpoint, "__nir/clock"), body, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>As a power cut would.</summary>
    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _http.Dispose();
    }
}
