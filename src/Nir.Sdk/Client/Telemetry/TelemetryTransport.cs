using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Transport;

namespace Nir.Sdk.Client.Telemetry;

/// <summary>Traces and counts each call, whatever comes of it.</summary>
internal sealed class TelemetryTransport(INirTransport inner, TimeProvider timeProvider) : INirTransport
{
    public async Task<TResult> SendAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken)
    {
        using var activity = CallMeter.Start(call);
        var start = timeProvider.GetTimestamp();
        try
        {
            var result = await inner.SendAsync(call, cancellationToken).ConfigureAwait(false);
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
