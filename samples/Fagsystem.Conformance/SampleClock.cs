namespace Fagsystem.Conformance;

/// <summary>A clock whose day is set from outside and whose time runs on, since waiting is real.</summary>
internal sealed class SampleClock : TimeProvider
{
    private long _offset;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Volatile.Read(ref _offset));

    // Noon, so that the day is the same in Norway and in UTC.
    public void Set(DateOnly date)
    {
        if (DateOnly.FromDateTime(GetUtcNow().UtcDateTime) != date)
        {
            Volatile.Write(ref _offset, (new DateTimeOffset(date, new TimeOnly(12, 0), TimeSpan.Zero) - base.GetUtcNow()).Ticks);
        }
    }
}
