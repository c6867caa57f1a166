using Microsoft.EntityFrameworkCore;

namespace Nir.Sdk.Overfoering.Tests.Fixtures;

/// <summary>A database of a test's own, which is gone after it.</summary>
public interface IDatabase : IAsyncDisposable
{
    /// <summary>Whether several may write at once.</summary>
    bool HasManyWriters { get; }

    void Use(DbContextOptionsBuilder options);
}
