using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Overfoering.Tests.Fixtures;

namespace Nir.Outside.Tests.Kills;

/// <summary>A database in a file that several processes open.</summary>
/// <param name="disk">The disk it stands on. Null: the folder for such.</param>
internal sealed class SqliteFile(SmallDisk? disk) : IOutsideDatabase
{
    private readonly SqliteDatabase _database = disk is null ? new() : new(Directory.CreateDirectory(Path.Combine(disk.Folder, "database")).FullName);

    public bool HasManyWriters => false;

    public string Provider => "sqlite";

    public string Connection => $"Data Source={_database.File}";

    public string NodeConnection => Connection;

    public void Use(DbContextOptionsBuilder options) => _database.Use(options);

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
