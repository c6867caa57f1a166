using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Overfoering.Tests.Fixtures;

namespace Nir.Outside.Tests.Postgres;

/// <summary>A database of a test's own on the throwaway server.</summary>
/// <param name="connection">Its connection string.</param>
/// <param name="retries">Whether the context tries again by itself.</param>
internal sealed class PostgresDatabase(string connection, bool retries = false) : IDatabase
{
    public bool HasManyWriters => true;

    public string Connection => connection;

    public void Use(DbContextOptionsBuilder options) => options.UseNpgsql(connection, npgsql =>
    {
        if (retries)
        {
            npgsql.EnableRetryOnFailure();
        }
    });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
