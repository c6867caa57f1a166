using Nir.Register.Register;

namespace Nir.Testing;

/// <summary>The transport's clock moved to the register's date, so that a client under test lives on the same day as the register.</summary>
internal sealed class Registertid(Registerklokke klokke, TimeProvider tid) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => tid.LocalTimeZone;

    public override long TimestampFrequency => tid.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        var naa = tid.GetUtcNow();
        return naa.AddDays(klokke.Dato.DayNumber - new Registerklokke(tid).Dato.DayNumber);
    }

    public override long GetTimestamp() => tid.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        tid.CreateTimer(callback, state, dueTime, period);
}
