namespace Nir.Sdk.Overfoering.Tests.Fixtures;

/// <summary>A machine whose clock is set wrong, and may be set anew. It runs as fast as others.</summary>
/// <param name="shift">How far ahead it is.</param>
internal sealed class ShiftedTime(TimeSpan shift) : TimeProvider
{
    private long _ticks = shift.Ticks;

    /// <summary>How far ahead it is.</summary>
    public TimeSpan Shift
    {
        get => TimeSpan.FromTicks(Volatile.Read(ref _ticks));
        set => Volatile.Write(ref _ticks, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;
}
