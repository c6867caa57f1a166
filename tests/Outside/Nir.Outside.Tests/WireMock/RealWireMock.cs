using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Nir.Shared;

namespace Nir.Outside.Tests.WireMock;

/// <summary>The real WireMock, run with Java on a free port as <c>docs/wiremock.md</c> says.</summary>
public sealed partial class RealWireMock : IAsyncLifetime
{
    private const string Jar = "wiremock-standalone-3.13.2.jar";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nir-wiremock-");
    private Process? _process;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo("java",
        [
            "-XX:TieredStopAtLevel=1", "-jar", Repository.PathTo("tests", "Outside", "node_modules", "wiremock", "build", Jar),
            "--port", "0", "--bind-address", "127.0.0.1", "--root-dir", _folder.FullName, "--disable-gzip",
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("java did not start; is it installed?");
        _ = _process.StandardError.ReadToEndAsync();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Port().Match(line) is { Success: true } port)
            {
                Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port.Groups[1].Value}/"));
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException("WireMock ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"^port:\s+(\d+)")]
    private static partial Regex Port();
}
