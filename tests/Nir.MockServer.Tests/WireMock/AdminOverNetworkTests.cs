using Nir.Testing;

namespace Nir.MockServer.Tests.WireMock;

/// <summary>The same over a socket.</summary>
public sealed class AdminOverNetworkTests : AdminTests
{
    private protected override FakeNirOptions Options => new() { Network = true, Dato = Day };
}
