using System.Diagnostics;
using System.Globalization;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Outside.Tests.Kills;

/// <summary>A sending node as a process of its own. It can be killed, stopped beyond its lease and woken, and told what its clocks say.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;

    public WorkerProcess(FakeNir nir, string provider, string connection, string databaseAhead)
    {
        var dll = Repository.PathTo("tests", "Outside", "Nir.Outbox.Worker", "bin", "Debug", "net10.0", "Nir.Outbox.Worker.dll");
        var start = new ProcessStartInfo("dotnet", [dll, provider, connection, databaseAhead])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        RegisterSettings.Fill(start, nir);
        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        _ = _process.StandardOutput.ReadToEndAsync();
        _ = _process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => _process.HasExited;

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public async Task SignalAsync(string signal) =>
        await new Command("kill", $"-{signal}", $"{_process.Id}").RunAsync();

    /// <summary>Sets a clock so many seconds ahead of what it is.</summary>
    /// <param name="clock">The <c>node</c>'s, or the <c>database</c>'s as this node sees it.</param>
    /// <param name="seconds">How far.</param>
    public async Task TellAsync(string clock, int seconds)
    {
        await _process.StandardInput.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{clock} {seconds}"));
        await _process.StandardInput.FlushAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
