using Nir.Sdk.Client;

namespace Nir.Register.Register;

/// <summary>
/// The register's date: today in Norway, or a day that is set. Tokens and waiting times do not follow it; they run on the
/// <see cref="TimeProvider"/> itself.
/// </summary>
/// <param name="time">Tells the time when no day is set.</param>
public sealed class RegisterClock(TimeProvider time)
{
    /// <summary>The most days that the date is moved at a time.</summary>
    internal const int MaxDays = 200_000;

    /// <summary>The first day that may be set.</summary>
    internal static readonly DateOnly Foerste = new(1900, 1, 1);

    /// <summary>The last day that may be set.</summary>
    internal static readonly DateOnly Last = new(2199, 12, 31);

    private Tuple<DateOnly>? _set;

    /// <summary>The register's date.</summary>
    public DateOnly Dato => Volatile.Read(ref _set)?.Item1 ?? Idag;

    /// <summary>The last day that the register has lived. Null: it has not begun, or the clock belongs to no register.</summary>
    internal Func<DateOnly?> Levd { private get; set; } = static () => null;

    /// <summary>Says which days may be set.</summary>
    internal static string Limits => $"The register's date lies between {Foerste:O} and {Last:O}.";

    /// <summary>Whether a day is set, so that the date does not follow the time.</summary>
    internal bool IsSet => Volatile.Read(ref _set) is not null;

    private DateOnly Idag => NorwegianTime.Date(time);

    /// <summary>Stops the register's date on a day. What falls due until then happens, in order, before the next answer.</summary>
    /// <param name="date">The day, 1900-2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside those years.</exception>
    /// <exception cref="InvalidOperationException">The register has lived a later day. Restore a snapshot, or begin with another register.</exception>
    public void Set(DateOnly date)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(date, Foerste);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(date, Last);
        RequireForward(date);
        Volatile.Write(ref _set, Tuple.Create(date));
    }

    /// <summary>Lets the register's date follow the time again.</summary>
    /// <exception cref="InvalidOperationException">The register has lived a later day than today.</exception>
    public void FollowTime()
    {
        RequireForward(Idag);
        Volatile.Write(ref _set, null);
    }

    private void RequireForward(DateOnly date)
    {
        if (Levd() is { } levd && date < levd)
        {
            throw new InvalidOperationException(
                "The register's date does not run backwards: it has lived a later day, and what happened by then has happened. Restore a snapshot, or begin with another register.");
        }
    }
}
