using System.Runtime.CompilerServices;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Client.Transport;

namespace Nir.Sdk.Client.Pipeline;

/// <summary>Settles by reading back what the register's answer, or the lack of one, left open.</summary>
internal sealed class SettlingLayer(ICallLayer inner) : ICallLayer
{
    public ValueTask<TResult> CarryAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken) => call is CompareCall comparison
        ? CompareAsync(call, comparison, cancellationToken)
        : AnswerAsync(call, cancellationToken);

    private async ValueTask<TResult> CompareAsync<TResult>(NirCall<TResult> call, CompareCall comparison, CancellationToken cancellationToken) =>
        call.Answer(comparison.Compare(await inner.CarryAsync(comparison.AsRead, cancellationToken).ConfigureAwait(false)));

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TResult> AnswerAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken)
    {
        var answer = await inner.CarryAsync(call, cancellationToken).ConfigureAwait(false);
        return call.IsSettledByReading(answer) ? await SettleAsync(call, answer, cancellationToken).ConfigureAwait(false) : answer;
    }

    private async Task<TResult> SettleAsync<TResult>(NirCall<TResult> call, TResult answer, CancellationToken cancellationToken)
    {
        try
        {
            var held = await inner.CarryAsync(new ReadCall(call.RegistreringId!.Value) { CorrelationId = call.CorrelationId }, cancellationToken)
                .ConfigureAwait(false);
            return call.Settle(answer, held);
        }
        catch (NirException) when (call.Describe(answer).Kind is CallOutcomeKind.OutcomeUnknown)
        {
            // The outcome is as unknown as it was. After a conflict nothing was stored: there the fault reaches the caller, who may call again.
            return answer;
        }
    }
}
