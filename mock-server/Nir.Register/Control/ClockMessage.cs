namespace Nir.Register.Control;

/// <summary>How the register's date is moved: one of the three.</summary>
internal sealed record ClockMessage
{
    /// <summary>The day to stop on.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How many days to advance.</summary>
    public int? Days { get; init; }

    /// <summary>Whether to follow the time again.</summary>
    public bool? FollowTime { get; init; }
}
