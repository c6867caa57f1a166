using Nir.Sdk.Overfoering.Tests.Fixtures;

namespace Nir.Sdk.Overfoering.Tests.Conformance;

/// <summary>On SQLite, the embedded default.</summary>
public sealed class SqliteConformanceTests : OutboxConformance
{
    private protected override Task<IDatabase> CreateDatabaseAsync() => Task.FromResult<IDatabase>(new SqliteDatabase());
}
