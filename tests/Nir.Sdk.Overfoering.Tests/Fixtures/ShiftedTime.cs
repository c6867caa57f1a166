namespace Nir.Sdk.Overfoering.Tests.Fixtures;

/// <summary>A machine whose clock is set wrong. It runs as fast as others.</summary>
/// <param name="shift">How far ahead it is.</param>
internal sealed class ShiftedTime(TimeSpan shift) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
}
