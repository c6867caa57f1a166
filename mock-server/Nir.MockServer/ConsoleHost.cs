using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Nir.MockServer.WireMock;
using Nir.Register.Control;
using Nir.Register.Hosting;
using Nir.Register.OpenApi;
using Nir.Register.Register;
using Nir.Sdk.Regler.Overlay;

namespace Nir.MockServer;

/// <summary>The program: serves until told to stop, or writes the contract's document.</summary>
internal static class ConsoleHost
{
    private const int Error = 2;

    /// <summary>Runs the program.</summary>
    /// <returns>The exit code: 0, or 2 with one line on <paramref name="error"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken stop)
    {
        try
        {
            var line = CommandLine.Read(arguments);
            if (line.Help)
            {
                await output.WriteLineAsync(CommandLine.Use);
            }
            else if (line.OpenApi is { } file)
            {
                await File.WriteAllTextAsync(file, ContractDocument.Create(), CancellationToken.None);
            }
            else
            {
                await ServeAsync(line, output, error, stop);
            }

            return 0;
        }
        catch (Exception ground) when (ground is FormatException or NirOverlayException or IOException or SocketException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(ground.Message.ReplaceLineEndings(" "));
            return Error;
        }
    }

    private static NirServerOptions Setup(CommandLine line) => new NirServerOptions
    {
        Port = line.Port,
        Logging = Log,
        Setup = (line.Setup ?? RegisterOptions.Documented) with { Overlay = line.Overlay is { } file ? NirOverlay.Read(file) : null },
    }.PutWireMockInFront(line.Mappings);

    private static async Task ServeAsync(CommandLine line, TextWriter output, TextWriter error, CancellationToken stop)
    {
        await using var server = await NirServer.StartAsync(Setup(line), CancellationToken.None);
        var mappings = server.ReadMappings();
        if (line.Date is { } date)
        {
            server.Register.Clock.Set(date);
        }

        foreach (var person in Welcome.Persons)
        {
            server.Register.Execute(new RegisterCommand.UpdatePersondata(person));
        }

        foreach (var fault in line.Faults.IsDefault ? [] : line.Faults)
        {
            server.Faults.Add(fault);
        }

        if (line.Persons is { } file)
        {
            PersonFile.Load(file, server.Register);
        }

        await output.WriteLineAsync(Welcome.ToText(server));
        foreach (var fault in mappings)
        {
            await error.WriteLineAsync($"Not loaded: {fault}");
        }

        await output.FlushAsync(CancellationToken.None);
        var done = new TaskCompletionSource();
        await using (stop.Register(done.SetResult))
        {
            await done.Task;
        }
    }

    // A port that is in use is told in one line; the host would add its stack trace.
    private static void Log(ILoggingBuilder logging) => logging
        .AddConsole(static console => console.LogToStandardErrorThreshold = LogLevel.Trace)
        .SetMinimumLevel(LogLevel.Warning)
        .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
}
