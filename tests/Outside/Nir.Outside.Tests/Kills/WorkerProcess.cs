using System.Diagnostics;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Outside.Tests.Kills;

/// <summary>A sending node as a process of its own. It can be killed, and stopped beyond its lease and woken.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;

    public WorkerProcess(FakeNir nir, string provider, string connection)
    {
        var dll = Repository.PathTo("tests", "Outside", "Nir.Outbox.Worker", "bin", "Debug", "net10.0", "Nir.Outbox.Worker.dll");
        var start = new ProcessStartInfo("dotnet", [dll, provider, connection]) { RedirectStandardOutput = true, RedirectStandardError = true };
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

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
