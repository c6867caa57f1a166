namespace Nir.Register.Stubs;

/// <summary>A stub asked for more work than one request may cause.</summary>
internal sealed class StubLimitException(string message) : Exception(message);
