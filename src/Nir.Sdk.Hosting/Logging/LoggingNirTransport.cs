using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Hosting.Logging;

/// <summary>Logs how each attempt went, by what the call says of itself.</summary>
internal sealed class LoggingNirTransport(INirTransport inner, TimeProvider timeProvider, ILogger logger) : INirTransport, ICallLayer
{
    private readonly ICallLayer _inner = TransportLayer.From(inner);

    public Task<TResult> SendAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken) => CarryAsync(call, cancellationToken).AsTask();

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<TResult> CarryAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken)
    {
        var start = timeProvider.GetTimestamp();
        try
        {
            var result = await _inner.CarryAsync(call, cancellationToken).ConfigureAwait(false);
            Write(call, call.Describe(result), timeProvider.GetElapsedTime(start).TotalMilliseconds);
            return result;
        }
        catch (NirException fault)
        {
            logger.CallFailed(call.Name, fault.ErrorCode, fault.Status, fault.Regel, timeProvider.GetElapsedTime(start).TotalMilliseconds,
                call.CorrelationId);
            throw;
        }
    }

    private void Write(NirCall call, CallOutcome outcome, double elapsedMs)
    {
        switch (outcome.Kind)
        {
            case CallOutcomeKind.Refused:
                logger.CallRefused(call.Name, RulesOf(outcome), elapsedMs, call.CorrelationId);
                break;
            case CallOutcomeKind.OutcomeUnknown:
                logger.OutcomeUnknown(call.Name, elapsedMs, call.CorrelationId);
                break;
            default:
                logger.CallCompleted(call.Name, outcome.Kind, elapsedMs, call.CorrelationId);
                break;
        }
    }

    // Only rules of the catalogue are named: what else a register calls a rule could be anything.
    private static string RulesOf(CallOutcome outcome) => string.Join(
        ", ",
        (outcome.Avvik ?? []).Where(static avvik => avvik.Alvorlighet is Alvorlighet.Avvisning)
            .Select(static avvik => RegelCatalogue.TryFind(avvik.Regel, out var regel) ? regel.Id : "unknown")
            .Distinct());
}
