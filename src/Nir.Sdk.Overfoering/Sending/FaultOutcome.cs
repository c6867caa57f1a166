using Nir.Sdk.Client.Results;
using Nir.Sdk.Overfoering.Events;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Settings;

namespace Nir.Sdk.Overfoering.Sending;

/// <summary>What a fault means for the row, and for the others of its kommune.</summary>
internal static class FaultOutcome
{
    private const int ContentTooLarge = 413;

    public static RowOutcome From(OutboxRow row, NirException fault, OverfoeringOptions options) => fault.ErrorCode switch
    {
        // What the register asks for is kept, and asked again at the longest wait.
        NirErrorCode.Unavailable => Wait(row, OverfoeringReason.RegisterUnavailable, Backoff.Compute(options, 1, fault.TryAgainAfter)) with
        {
            Hold = Backoff.Compute(options, 1, fault.TryAgainAfter),
        },
        NirErrorCode.NoConnection => Wait(row, OverfoeringReason.NoConnection, Backoff.Compute(options, 1)) with { IsFault = true },
        NirErrorCode.Authentication or NirErrorCode.Credentials => Wait(row, OverfoeringReason.AccessRefused, Backoff.Compute(options, 4)) with
        {
            Detail = fault.Regel ?? "",
            Hold = Backoff.Compute(options, 4),
        },
        NirErrorCode.InvalidRequest when fault.Status == ContentTooLarge => Failing(row),
        // A write that timed out is an outcome, not a fault: this is a read.
        NirErrorCode.Timeout or NirErrorCode.ConnectionBreak => Wait(row, OverfoeringReason.NoConnection, Backoff.Compute(options, row.Attempts + 1)) with
        {
            Attempts = row.Attempts + 1,
            IsFault = true,
        },
        _ => Unexpected(row, options),
    };

    /// <summary>There is no transfer user for the kommune.</summary>
    public static RowOutcome WithoutUser(OutboxRow row, OverfoeringOptions options) => Wait(row, OverfoeringReason.NoUser, Backoff.Compute(options, 4)) with
    {
        Hold = Backoff.Compute(options, 4),
    };

    /// <summary>The time ran out, or the program stops, while something may have been sent.</summary>
    public static RowOutcome Cut(OutboxRow row, OverfoeringOptions options) => new(OverfoeringState.OutcomeUnknown, OverfoeringReason.AnswerLost)
    {
        Wait = Backoff.Compute(options, row.Attempts + 1),
        Attempts = row.Attempts + 1,
        IsFault = true,
    };

    /// <summary>Something that may be the row's own fault, or the program's. It may have been sent.</summary>
    public static RowOutcome Unexpected(OutboxRow row, OverfoeringOptions options) => row.Attempts + 1 >= options.MaxAttempts
        ? Failing(row)
        : new(OverfoeringState.OutcomeUnknown, OverfoeringReason.Failing)
        {
            Wait = Backoff.Compute(options, row.Attempts + 1),
            Attempts = row.Attempts + 1,
            IsFault = true,
        };

    private static RowOutcome Failing(OutboxRow row) => new(OverfoeringState.Parked, OverfoeringReason.Failing)
    {
        Attempts = row.Attempts + 1,
        Notice = new(OverfoeringEventKind.Parked, "", ""),
        IsFault = true,
    };

    private static RowOutcome Wait(OutboxRow row, OverfoeringReason reason, TimeSpan wait) =>
        new(row.Doubt == 1 ? OverfoeringState.OutcomeUnknown : OverfoeringState.Waiting, reason) { Wait = wait, Attempts = row.Attempts };
}
