namespace Fagsystem.Connections;

/// <summary>
/// A clock that starts on a given day and runs on. The fake NIR of a run stands on a fixed date, so that the same export gives the same
/// remarks every day; a client that checks the rules before sending must stand on the same one.
/// </summary>
internal sealed class RegisterDate(DateOnly date) : TimeProvider
{
    // Noon, so that the date is the same in Norway and in UTC.
    private readonly TimeSpan _offset = new DateTimeOffset(date, new TimeOnly(12, 0), TimeSpan.Zero) - TimeProvider.System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _offset;
}
