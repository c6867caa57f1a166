using Npgsql;

namespace Nir.Outside.Tests.Postgres;

/// <summary>A throwaway server: one for the whole run.</summary>
internal static class PostgresServer
{
    private static readonly Lazy<Task<PostgresInstance>> Started = new(StartAsync);

    /// <summary>A connection string for a new database.</summary>
    public static async Task<string> CreateDatabaseAsync() => $"{(await Started.Value).Connection};Database=nir_{Guid.NewGuid():N}";

    /// <summary>Makes a database in a folder that is not the server's.</summary>
    /// <returns>Its connection string, and the tablespace that is to be dropped after it.</returns>
    public static async Task<(string Connection, string Tablespace)> CreateDatabaseAsync(string folder)
    {
        var (server, name) = (await Started.Value, $"nir_{Guid.NewGuid():N}");
        var place = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        await new Command("chown", "postgres", place).RunAsync();
        await server.ExecuteAsync($"CREATE TABLESPACE {name} LOCATION '{place}'");
        await server.ExecuteAsync($"CREATE DATABASE {name} TABLESPACE {name}");
        return ($"{server.Connection};Database={name}", name);
    }

    /// <summary>Runs a statement of the administrator's.</summary>
    public static async Task ExecuteAsync(string statement) => await (await Started.Value).ExecuteAsync(statement);

    /// <summary>Ends all connections to a database of programs that call themselves by a name, whatever they are doing.</summary>
    public static async Task EndConnectionsAsync(string connection, string program)
    {
        await using var admin = await (await Started.Value).OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = @database AND application_name = @program", admin);
        command.Parameters.AddWithValue("database", new NpgsqlConnectionStringBuilder(connection).Database!);
        command.Parameters.AddWithValue("program", program);
        await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<PostgresInstance> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("nir-pg-").FullName;
        var server = await PostgresInstance.StartAsync(folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            server.Crash();
            Directory.Delete(folder, recursive: true);
        };
        return server;
    }
}
