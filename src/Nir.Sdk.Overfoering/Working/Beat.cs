namespace Nir.Sdk.Overfoering.Working;

/// <summary>When this node's pump last went around, and what stops it.</summary>
internal sealed class Beat(TimeProvider timeProvider)
{
    private long _last = timeProvider.GetTimestamp();

    /// <summary>What keeps the pump from working at all. Null: nothing.</summary>
    public string? CannotWork { get; set; }

    public TimeSpan Age => timeProvider.GetElapsedTime(Volatile.Read(ref _last));

    public void Tell() => Volatile.Write(ref _last, timeProvider.GetTimestamp());
}
