using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.Contract;

namespace Nir.Register.Tracing;

/// <summary>Sees every request to a tenant and its answer, and keeps what the page may show of them.</summary>
internal sealed class TrafficWatch(RequestDelegate next, TimeProvider time, IEnumerable<EndpointDataSource> sources)
{
    private readonly Sight _sight = new(new Routes(sources), new Fingerprint());

    public async Task InvokeAsync(HttpContext context)
    {
        var call = new Call(context, CallTrace.Add(context), time.GetUtcNow(), Stopwatch.GetTimestamp());
        call.Trace.AtBreach = () => KeepAsBroken(call);
        // Kept before it is answered: who has the answer finds the request on the page.
        context.Response.OnStarting(() =>
        {
            Keep(call);
            return Task.CompletedTask;
        });
        try
        {
            await next(context);
        }
        finally
        {
            if (call.IsBroken)
            {
                KeepAsBroken(call);
            }
        }
    }

    private void Keep(Call call)
    {
        // Of a tenant that is gone no one asks, and when the server stops there is nothing left to ask it about.
        if (call.Kept is null && !Log(call.Context).Listeners.Ended.IsCancellationRequested)
        {
            var (request, observation) = _sight.Read(call, Stopwatch.GetElapsedTime(call.Started), time.GetUtcNow());
            call.Kept = Log(call.Context).Add(request, observation);
        }
    }

    /// <summary>The connection ended before the answer did, or before it began.</summary>
    private void KeepAsBroken(Call call)
    {
        if (call.Kept is null)
        {
            Keep(call);
        }
        else if (call.Kept.Outcome is not Outcome.NoAnswer)
        {
            call.Kept = call.Kept with { Outcome = Outcome.NoAnswer };
            Log(call.Context).Replace(call.Kept);
        }
    }

    private static TrafficLog Log(HttpContext context) => TrafficLog.From(RegisterScope.From(context));
}
