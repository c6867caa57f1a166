using System.Runtime.CompilerServices;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Client.Transport;

namespace Nir.Sdk.Client.Auditing;

/// <summary>Tells the audit log about each call, whatever comes of it.</summary>
internal sealed class AuditingLayer(ICallLayer inner, INirAudit audit, TimeProvider timeProvider) : ICallLayer
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<TResult> CarryAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken)
    {
        var begun = timeProvider.GetUtcNow();
        TResult result;
        try
        {
            result = await inner.CarryAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            await WriteAsync(call, CallOutcome.From(fault), begun).ConfigureAwait(false);
            throw;
        }

        await WriteAsync(call, call.Describe(result), begun).ConfigureAwait(false);
        return result;
    }

    private ValueTask WriteAsync(NirCall call, CallOutcome outcome, DateTimeOffset begun)
    {
        var auditEvent = new AuditEvent
        {
            Time = begun,
            Operation = call.Name,
            Registreringer = outcome.Registreringer ?? (call.RegistreringId is { } id ? [id] : []),
            Familie = call.Familie ?? outcome.Familie,
            Actor = call.Options.Executor,
            Purpose = call.Options.Purpose,
            Outcome = outcome.Kind,
            ErrorCode = (outcome.Fault as NirException)?.ErrorCode,
            CorrelationId = call.CorrelationId,
        };
        return audit.WriteAsync(auditEvent, CancellationToken.None);
    }
}
