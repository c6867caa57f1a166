using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Nir.Outside.Tests.Postgres;

/// <summary>A PostgreSQL of Debian's package in a folder, without systemd, on a port of this machine.</summary>
internal sealed class PostgresInstance
{
    private static readonly string Programs = Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin";

    private readonly string _folder;
    private readonly int _port;

    private PostgresInstance(string folder, int port) => (_folder, _port) = (folder, port);

    /// <summary>Without a database.</summary>
    public string Connection => $"Host=127.0.0.1;Port={_port};Username=postgres;Maximum Pool Size=40";

    /// <summary>Makes a server.</summary>
    /// <param name="folder">An empty folder.</param>
    public static async Task<PostgresInstance> StartAsync(string folder)
    {
        var server = new PostgresInstance(folder, FreePort());
        await RunAsync("chown", "postgres", folder);
        await AsPostgresAsync("initdb", "-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync",
            "--wal-segsize=1");
        await server.StartAsync();
        return server;
    }

    /// <summary>Starts it, after it has ended.</summary>
    public Task StartAsync() => AsPostgresAsync("pg_ctl", "-D", $"{_folder}/data", "-w", "-t", "30", "-l", $"{_folder}/log", "-o",
        $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off", "start");

    /// <summary>Ends it as a crash does.</summary>
    public void Crash()
    {
        using var stop = Start("runuser", ["-u", "postgres", "--", $"{Programs}/pg_ctl", "-D", $"{_folder}/data", "-m", "immediate", "stop"]);
        stop.WaitForExit();
    }

    /// <summary>Waits until it takes connections, and starts it when it has ended.</summary>
    public async Task UntilItAnswersAsync()
    {
        while (!await AnswersAsync())
        {
            if (!File.Exists($"{_folder}/data/postmaster.pid"))
            {
                await StartAsync();
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Runs a statement of the administrator's.</summary>
    public async Task ExecuteAsync(string statement)
    {
        await using var admin = await OpenAsync();
        await using var command = new NpgsqlCommand(statement, admin);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async Task<NpgsqlConnection> OpenAsync()
    {
        var admin = new NpgsqlConnection($"{Connection};Database=postgres;Pooling=false");
        await admin.OpenAsync(TestContext.Current.CancellationToken);
        return admin;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await ExecuteAsync("SELECT 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static Task AsPostgresAsync(string program, params string[] arguments) =>
        RunAsync("runuser", ["-u", "postgres", "--", $"{Programs}/{program}", .. arguments]);

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
