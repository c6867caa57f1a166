namespace Nir.MockServer.Tests.Kontrakt;

/// <summary>A clock that a test moves.</summary>
internal sealed class StillbarTid(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Naa { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Naa;
}
