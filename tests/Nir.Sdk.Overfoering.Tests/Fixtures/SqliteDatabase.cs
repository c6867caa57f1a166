using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Nir.Sdk.Overfoering.Tests.Fixtures;

/// <summary>A file in the folder for such.</summary>
public sealed class SqliteDatabase : IDatabase
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nir-outbox-").FullName;

    public bool HasManyWriters => false;

    public string File => Path.Combine(_folder, "fagsystem.db");

    public void Use(DbContextOptionsBuilder options) => options.UseSqlite($"Data Source={File}");

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
