using Nir.Register.Register;

namespace Nir.Testing;

/// <summary>The transport's clock moved to the register's date, so that a client under test lives on the same day as the register.</summary>
internal sealed class RegisterTime(RegisterClock clock, TimeProvider time) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => time.LocalTimeZone;

    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        var now = time.GetUtcNow();
        return now.AddDays(clock.Dato.DayNumber - new RegisterClock(time).Dato.DayNumber);
    }

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        time.CreateTimer(callback, state, dueTime, period);
}
