using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Nir.Benchmarks.Stubs;

/// <summary>A server in a process of its own. Ours is this program again, which prints its address and what else is needed.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address, IReadOnlyList<string> lines)
    {
        _process = process;
        Address = address;
        Lines = lines;
    }

    public Uri Address { get; }

    public IReadOnlyList<string> Lines { get; }

    public static async Task<ServerProcess> StartAsync(string name)
    {
        var start = name == "wiremock" ? WireMock() : ThisProgram(name);
        start.RedirectStandardOutput = start.RedirectStandardInput = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServerProcess(process, new Uri($"http://127.0.0.1:{match.Groups["port"].Value}/"), lines);
            }

            lines.Add(line);
        }

        throw new InvalidOperationException($"{name} ended before it listened.");
    }

    /// <summary>The processor time that it has used, of all cores together.</summary>
    public TimeSpan ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    /// <summary>What the process holds now, in bytes: resident, and its own.</summary>
    public (long Working, long Private) Memory()
    {
        _process.Refresh();
        return (_process.WorkingSet64, _process.PrivateMemorySize64);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>This program: as a test's process it is as it comes, as a server it has the settings of the runtime that the fake's program has.</summary>
    private static ProcessStartInfo ThisProgram(string name)
    {
        if (name.StartsWith("cold", StringComparison.Ordinal))
        {
            return new(Environment.ProcessPath!, ["serve", name]);
        }

        var settings = Path.Combine(AppContext.BaseDirectory, "Nir.MockServer.runtimeconfig.json");
        return new("dotnet", ["exec", "--runtimeconfig", settings, typeof(ServerProcess).Assembly.Location, "serve", name]);
    }

    /// <summary>The jar as it comes, but for the journal, which is bounded as ours is.</summary>
    private static ProcessStartInfo WireMock()
    {
        var root = Directory.GetCurrentDirectory();
        while (!File.Exists(Path.Combine(root, "Nir.Sdk.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("Run it within the repository.");
        }

        var folder = Directory.CreateTempSubdirectory("nir-benchmark-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "mappings"));
        File.WriteAllText(Path.Combine(folder, "mappings", "fast.json"), Servers.Mapping);
        return new ProcessStartInfo("java",
        [
            "-jar", Path.Combine(root, "tests/Outside/node_modules/wiremock/build/wiremock-standalone-3.13.2.jar"),
            "--port", "0", "--bind-address", "127.0.0.1", "--max-request-journal-entries", "1000", "--root-dir", folder,
        ]);
    }

    [GeneratedRegex(@"^(port:\s+|listening )(?<port>\d+)")]
    private static partial Regex Listening();
}
