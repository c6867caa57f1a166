using System.Collections.Immutable;
using System.Diagnostics;
using Nir.Cli.Console;
using Nir.Conformance.Stdio;
using Nir.Conformance.Systems;
using Nir.Register.Hosting;
using Nir.Sdk.Client.Http;

namespace Nir.Cli.Mock;

/// <summary>A command that runs beside the fake, with its address and users in the environment.</summary>
internal sealed class WrappedCommand(string program, ImmutableArray<string> arguments)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Runs it.</summary>
    /// <param name="server">The fake.</param>
    /// <param name="stop">Stops: the command has heard the same signal and may end in order.</param>
    /// <param name="endNow">Ends it without waiting.</param>
    /// <returns>Its own exit code; 128 + n when signal n ended it.</returns>
    /// <exception cref="UsageException">There is no such command.</exception>
    public async Task<int> RunAsync(NirServer server, CancellationToken stop, CancellationToken endNow)
    {
        var start = new ProcessStartInfo(ProgramPath.Find(program), arguments) { UseShellExecute = false };
        foreach (var (name, value) in Environment(server))
        {
            start.Environment[name] = value;
        }

        await CheckHealthAsync(server, stop);
        using var process = Start(start);
        try
        {
            await process.WaitForExitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C has reached it too, so it is not told again; one that does not heed it is ended, at once when it is pressed once more.
            using var grace = CancellationTokenSource.CreateLinkedTokenSource(endNow);
            grace.CancelAfter(Grace);
            await process.WaitForExitAsync(grace.Token)
                .ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }

        return process.ExitCode;
    }

    // An older server on the same port would answer in this one's place.
    private static async Task CheckHealthAsync(NirServer server, CancellationToken stop)
    {
        using var http = new HttpClient(NirHttpHandler.Create());
        try
        {
            var health = await http.GetStringAsync(new Uri(server.Adresse, "__nir/health"), stop);
            if (!health.Contains(server.Options.RunId, StringComparison.Ordinal))
            {
                throw new UsageException($"Another server answers at {server.Adresse}. Stop it, or choose another port.");
            }
        }
        catch (HttpRequestException fault)
        {
            throw new UsageException($"The fake at {server.Adresse} cannot be reached from this machine.", fault);
        }
    }

    private Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new UsageException($"{program} cannot be started. {fault.Message}", fault);
        }
    }

    private static IEnumerable<(string Name, string Value)> Environment(NirServer server)
    {
        var (intro, norsk) = (MockCommand.Users().First(), MockCommand.Users().Last());
        return
        [
            (RegisterAccess.Endpoint, server.Adresse.ToString()),
            (RegisterAccess.TokenEndpoint, server.TokenAddress.ToString()),
            (RegisterAccess.IntroId, intro.ClientId),
            (RegisterAccess.IntroSecret, intro.ClientSecret),
            (RegisterAccess.NorskId, norsk.ClientId),
            (RegisterAccess.NorskSecret, norsk.ClientSecret),
        ];
    }
}
