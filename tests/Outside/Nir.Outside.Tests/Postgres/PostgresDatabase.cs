using Microsoft.EntityFrameworkCore;
using Nir.Outside.Tests.Kills;

namespace Nir.Outside.Tests.Postgres;

/// <summary>A database of a test's own on the throwaway server.</summary>
/// <param name="connection">Its connection string.</param>
/// <param name="retries">Whether the context tries again by itself.</param>
internal sealed class PostgresDatabase(string connection, bool retries = false) : IOutsideDatabase
{
    private string? _tablespace;

    public bool HasManyWriters => true;

    public string Provider => "postgres";

    public string Connection => connection;

    public string NodeConnection => $"{connection};Application Name={IOutsideDatabase.Node}";

    /// <summary>One on a disk of its own. Null: on the server's.</summary>
    public static async Task<PostgresDatabase> CreateAsync(SmallDisk? disk)
    {
        if (disk is null)
        {
            return new(await PostgresServer.CreateDatabaseAsync());
        }

        var (connection, tablespace) = await PostgresServer.CreateDatabaseAsync(disk.Folder);
        return new(connection) { _tablespace = tablespace };
    }

    public void Use(DbContextOptionsBuilder options) => options.UseNpgsql(connection, npgsql =>
    {
        if (retries)
        {
            npgsql.EnableRetryOnFailure();
        }
    });

    public async ValueTask DisposeAsync()
    {
        if (_tablespace is not null)
        {
            await PostgresServer.ExecuteAsync($"DROP TABLESPACE {_tablespace}");
        }
    }
}
