using Microsoft.Extensions.Logging;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Hosting.Logging;

/// <summary>The log's events. None has a place for an identifier, for content or for another's exception.</summary>
internal static partial class NirLog
{
    [LoggerMessage(1, LogLevel.Information, "NIR {Operation} ended as {Outcome} after {ElapsedMs} ms. Call {CorrelationId}")]
    public static partial void CallCompleted(this ILogger logger, string operation, CallOutcomeKind outcome, double elapsedMs, string correlationId);

    [LoggerMessage(2, LogLevel.Information, "NIR {Operation} was refused by {Rules} after {ElapsedMs} ms. Call {CorrelationId}")]
    public static partial void CallRefused(this ILogger logger, string operation, string rules, double elapsedMs, string correlationId);

    [LoggerMessage(3, LogLevel.Warning, "NIR {Operation} has an unknown outcome after {ElapsedMs} ms: it is read back. Call {CorrelationId}")]
    public static partial void OutcomeUnknown(this ILogger logger, string operation, double elapsedMs, string correlationId);

    [LoggerMessage(4, LogLevel.Warning, "NIR {Operation} failed with {ErrorCode}, status {Status}, rule {Rule}, after {ElapsedMs} ms. Call {CorrelationId}")]
    public static partial void CallFailed(this ILogger logger, string operation, NirErrorCode errorCode, int? status, string? rule, double elapsedMs,
        string correlationId);

    [LoggerMessage(5, LogLevel.Warning,
        "NIR {Operation} failed with {ErrorCode}. Attempt {Attempt} of {MaxRetries} to make it again comes in {DelayMs} ms. Call {CorrelationId}")]
    public static partial void RetryScheduled(this ILogger logger, string operation, NirErrorCode errorCode, int attempt, int maxRetries, double delayMs,
        string correlationId);
}
