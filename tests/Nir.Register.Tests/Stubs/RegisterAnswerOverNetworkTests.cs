using Nir.Testing;

namespace Nir.Register.Tests.Stubs;

/// <summary>The same over a socket.</summary>
public sealed class RegisterAnswerOverNetworkTests : RegisterAnswerTests
{
    private protected override FakeNirOptions Options => new() { Nettverk = true, Dato = new(2026, 3, 1) };
}
