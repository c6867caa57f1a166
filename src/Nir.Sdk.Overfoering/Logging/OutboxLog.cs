using Microsoft.Extensions.Logging;

namespace Nir.Sdk.Overfoering.Logging;

/// <summary>What is logged: row numbers, kommuner and names of faults; no registration, no person, and no message of another's.</summary>
internal static partial class OutboxLog
{
    [LoggerMessage(1, LogLevel.Information, "The outbox sends from this node.")]
    public static partial void Started(this ILogger logger);

    [LoggerMessage(2, LogLevel.Critical, "The outbox cannot work, and does not try again: {Reason}")]
    public static partial void CannotWork(this ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Error, "The outbox's {Loop} failed ({Fault}) and goes on trying. No more is logged of it until it works.")]
    public static partial void LoopFails(this ILogger logger, string loop, string fault);

    [LoggerMessage(4, LogLevel.Information, "The outbox's {Loop} works again.")]
    public static partial void LoopWorks(this ILogger logger, string loop);

    [LoggerMessage(5, LogLevel.Warning, "The lease of row {Row} was lost before its outcome was written. Another worker reads it back.")]
    public static partial void LeaseLost(this ILogger logger, long row);

    [LoggerMessage(6, LogLevel.Error, "The outcome of row {Row} could not be written ({Fault}). It is tried as long as the lease lasts.")]
    public static partial void OutcomeNotWritten(this ILogger logger, long row, string fault);

    [LoggerMessage(7, LogLevel.Error, "Row {Row} was left ({Fault}). When its lease has run out it is read back.")]
    public static partial void RowLeft(this ILogger logger, long row, string fault);

    [LoggerMessage(8, LogLevel.Error, "Nothing is sent for kommune {Kommune}: {Reason}")]
    public static partial void NoUser(this ILogger logger, string kommune, string reason);

    [LoggerMessage(9, LogLevel.Warning,
        "The database file may be on a network disk, where locks of SQLite do not hold. Put it on a disk of the machine's own.")]
    public static partial void NetworkDisk(this ILogger logger);

    [LoggerMessage(10, LogLevel.Warning,
        "Data protection keys are not kept anywhere that was chosen. Rows that are encrypted now may not be readable on another node, or after a restart: call AddDataProtection() with PersistKeysTo... and SetApplicationName().")]
    public static partial void KeysNotKept(this ILogger logger);
}
