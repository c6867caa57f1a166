using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Nir.Sdk.Overfoering.Tests.Fixtures;

/// <summary>Sets the database's clock: every statement that asks for the time is told another.</summary>
internal sealed class JumpingDatabaseClock : DbCommandInterceptor
{
    private const string Asked = "unixepoch('subsec')";

    private long _seconds;
    private int _told;

    /// <summary>How far ahead the clock is.</summary>
    public TimeSpan Ahead
    {
        get => TimeSpan.FromSeconds(Volatile.Read(ref _seconds));
        set => Volatile.Write(ref _seconds, (long)value.TotalSeconds);
    }

    /// <summary>How many statements have asked.</summary>
    public int Told => Volatile.Read(ref _told);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Set(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Set(command);
        return ValueTask.FromResult(result);
    }

    private void Set(DbCommand command)
    {
        if (command.CommandText.Contains(Asked, StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _told);
            var set = FormattableString.Invariant($"({Asked} + {Volatile.Read(ref _seconds)})");
#pragma warning disable CA2100 // The outbox's own statement, and a number.
            command.CommandText = command.CommandText.Replace(Asked, set, StringComparison.Ordinal);
#pragma warning restore CA2100
        }
    }
}
