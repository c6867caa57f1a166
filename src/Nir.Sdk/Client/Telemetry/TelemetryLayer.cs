using System.Runtime.CompilerServices;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Transport;

namespace Nir.Sdk.Client.Telemetry;

/// <summary>Traces and counts each call, whatever comes of it.</summary>
internal sealed class TelemetryLayer(ICallLayer inner, TimeProvider timeProvider) : ICallLayer
{
    public ValueTask<TResult> CarryAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken) => CallMeter.IsHeard
        ? MeasureAsync(call, cancellationToken)
        : inner.CarryAsync(call, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TResult> MeasureAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken)
    {
        using var activity = CallMeter.Start(call);
        var start = timeProvider.GetTimestamp();
        try
        {
            var result = await inner.CarryAsync(call, cancellationToken).ConfigureAwait(false);
            CallMeter.Stop(activity, call, call.Describe(result), timeProvider.GetElapsedTime(start));
            return result;
        }
        catch (Exception fault)
        {
            CallMeter.Stop(activity, call, CallOutcome.From(fault), timeProvider.GetElapsedTime(start));
            throw;
        }
    }
}
