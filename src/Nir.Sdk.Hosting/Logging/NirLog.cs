using Microsoft.Extensions.Logging;
using Nir.Sdk.Klient;

namespace Nir.Sdk.Hosting;

/// <summary>The log's events. None has a place for an identifier, for content or for another's exception.</summary>
internal static partial class NirLog
{
    [LoggerMessage(1, LogLevel.Information, "NIR {Operation} ended as {Outcome} after {ElapsedMs} ms. Call {KorrelasjonsId}")]
    public static partial void CallCompleted(this ILogger logger, Operasjon operation, string outcome, double elapsedMs, string korrelasjonsId);

    [LoggerMessage(2, LogLevel.Information, "NIR {Operation} was refused by {Rules} after {ElapsedMs} ms. Call {KorrelasjonsId}")]
    public static partial void CallRefused(this ILogger logger, Operasjon operation, string rules, double elapsedMs, string korrelasjonsId);

    [LoggerMessage(3, LogLevel.Warning, "NIR {Operation} has an unknown outcome after {ElapsedMs} ms: it is read back. Call {KorrelasjonsId}")]
    public static partial void OutcomeUnknown(this ILogger logger, Operasjon operation, double elapsedMs, string korrelasjonsId);

    [LoggerMessage(4, LogLevel.Warning, "NIR {Operation} failed with {Feilkode}, status {Status}, rule {Rule}, after {ElapsedMs} ms. Call {KorrelasjonsId}")]
    public static partial void CallFailed(this ILogger logger, Operasjon operation, Feilkode feilkode, int? status, string? rule, double elapsedMs, string korrelasjonsId);

    [LoggerMessage(5, LogLevel.Warning, "NIR {Operation} failed with {Feilkode}. Attempt {Attempt} of {MaxRetries} to make it again comes in {DelayMs} ms. Call {KorrelasjonsId}")]
    public static partial void RetryScheduled(this ILogger logger, string operation, Feilkode feilkode, int attempt, int maxRetries, double delayMs, string korrelasjonsId);
}
