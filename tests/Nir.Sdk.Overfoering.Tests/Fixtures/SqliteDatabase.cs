using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Nir.Sdk.Overfoering.Tests.Fixtures;

/// <summary>A file in a folder that goes with it.</summary>
/// <param name="folder">The folder. Null: a new one.</param>
public sealed class SqliteDatabase(string? folder = null) : IDatabase
{
    private readonly string _folder = folder ?? Directory.CreateTempSubdirectory("nir-outbox-").FullName;

    public bool HasManyWriters => false;

    public string File => Path.Combine(_folder, "fagsystem.db");

    /// <summary>What tries again. Null: the provider's own, which does not.</summary>
    public Func<ExecutionStrategyDependencies, IExecutionStrategy>? Strategy { get; init; }

    public void Use(DbContextOptionsBuilder options) => options.UseSqlite($"Data Source={File}", sqlite =>
    {
        if (Strategy is not null)
        {
            sqlite.ExecutionStrategy(Strategy);
        }
    });

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
