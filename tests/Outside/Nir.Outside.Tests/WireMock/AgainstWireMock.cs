namespace Nir.Outside.Tests.WireMock;

/// <summary>The tests that share one real WireMock, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class AgainstWireMock : ICollectionFixture<RealWireMock>
{
    public const string Name = "WireMock";
}
