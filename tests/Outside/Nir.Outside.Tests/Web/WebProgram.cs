using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Nir.Outside.Tests.Kills;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Outside.Tests.Web;

/// <summary>The web fagsystem as a program of its own, against a register of the test's. It can be killed, and started again on what it left.</summary>
internal sealed class WebProgram(FakeNir nir) : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nir-web-");
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}/");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.PathTo("samples", "Fagsystem.Web", "bin", "Debug", "net10.0", "Fagsystem.Web.dll")])
        {
            WorkingDirectory = Repository.PathTo("samples", "Fagsystem.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        RegisterSettings.Fill(start, nir);
        foreach (var (name, value) in Settings())
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _ = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        while (!await AnswersAsync(cancellationToken))
        {
            Assert.False(_process.HasExited, "The program ended before it listened.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>As <c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private IEnumerable<(string Name, string Value)> Settings()
    {
        yield return ("ASPNETCORE_URLS", Address.ToString());
        yield return ("Folder", _folder.FullName);

        // A row that a killed program had is another's when its lease has run out.
        yield return ("Overfoering__Lease", "00:00:03");
        yield return ("Overfoering__SendTimeout", "00:00:01.5");
        yield return ("Overfoering__BaseDelay", "00:00:00.2");
        yield return ("Overfoering__PollInterval", "00:00:00.1");
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(Address, "health"), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
