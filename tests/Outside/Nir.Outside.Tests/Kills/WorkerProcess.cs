using System.Diagnostics;
using Nir.Sdk.Kodeverk;
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
        start.Environment["Nir__Endpoint"] = nir.Endpoint.ToString();
        start.Environment["Nir__TokenEndpoint"] = nir.TokenEndpoint.ToString();
        start.Environment["Nir__Miljoe"] = "Test";
        start.Environment["Nir__Retry__MaxRetries"] = "0";
        foreach (var rolle in new[] { Rolle.Kommuneintrobruker, Rolle.Kommunenorskbruker })
        {
            var user = nir.CreateCredentials(rolle);
            start.Environment[$"Nir__Kommuner__{FakeNir.Kommune}__{rolle}__ClientId"] = user.ClientId;
            start.Environment[$"Nir__Kommuner__{FakeNir.Kommune}__{rolle}__ClientSecret"] = user.ClientSecret;
        }

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
