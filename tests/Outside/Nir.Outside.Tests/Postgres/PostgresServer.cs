using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Nir.Outside.Tests.Postgres;

/// <summary>A throwaway PostgreSQL from Debian's package, without systemd, on a port of this machine: one for the whole run.</summary>
internal static class PostgresServer
{
    private static readonly Lazy<Task<string>> Started = new(StartAsync);

    /// <summary>A connection string for a new database.</summary>
    public static async Task<string> CreateDatabaseAsync() => $"{await Started.Value};Database=nir_{Guid.NewGuid():N}";

    private static async Task<string> StartAsync()
    {
        var bin = Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin";
        var folder = Directory.CreateTempSubdirectory("nir-pg-").FullName;
        var port = FreePort();
        await RunAsync("chown", "postgres", folder);
        await AsPostgresAsync($"{bin}/initdb", "-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await AsPostgresAsync($"{bin}/pg_ctl", "-D", $"{folder}/data", "-w", "-t", "30", "-l", $"{folder}/log", "-o",
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            using var stop = Start("runuser", ["-u", "postgres", "--", $"{bin}/pg_ctl", "-D", $"{folder}/data", "-m", "immediate", "stop"]);
            stop.WaitForExit();
            Directory.Delete(folder, recursive: true);
        };
        return $"Host=127.0.0.1;Port={port};Username=postgres;Maximum Pool Size=40";
    }

    private static Task AsPostgresAsync(params string[] arguments) => RunAsync("runuser", ["-u", "postgres", "--", .. arguments]);

    // The server keeps what it inherits: its output is not waited for.
    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]);
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
