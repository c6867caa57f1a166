using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Nir.Sdk.Overfoering.Tests.Fixtures;

/// <summary>Sets the database's clock: every statement that asks for the time is told another.</summary>
internal sealed class JumpingDatabaseClock : DbCommandInterceptor
{
    // As SQLite and as PostgreSQL ask for it, and how seconds are added there.
    private static readonly (string Asked, string Set)[] Clocks =
    [
        ("unixepoch('subsec')", "(unixepoch('subsec') + {0})"),
        ("clock_timestamp()", "(clock_timestamp() + {0} * interval '1 second')"),
    ];

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
        foreach (var (asked, set) in Clocks)
        {
            if (command.CommandText.Contains(asked, StringComparison.Ordinal))
            {
                Interlocked.Increment(ref _told);
                var ahead = string.Format(CultureInfo.InvariantCulture, set, Volatile.Read(ref _seconds));
#pragma warning disable CA2100 // The outbox's own statement, and a number.
                command.CommandText = command.CommandText.Replace(asked, ahead, StringComparison.Ordinal);
#pragma warning restore CA2100
            }
        }
    }
}
