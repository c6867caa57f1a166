using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;

namespace Nir.Register.Tracing;

/// <summary>A request while it is under way.</summary>
internal sealed class Call(HttpContext context, CallTrace trace, DateTimeOffset came, long started)
{
    public HttpContext Context { get; } = context;

    public CallTrace Trace { get; } = trace;

    public DateTimeOffset Came { get; } = came;

    /// <summary>The same moment on the clock that durations are measured by.</summary>
    public long Started { get; } = started;

    /// <summary>Whether the connection is at its end, so that the rest of the answer does not get through.</summary>
    public bool IsBroken => Trace.IsBroken || Context.RequestAborted.IsCancellationRequested;

    /// <summary>What is kept of it. Null: nothing yet.</summary>
    public SeenRequest? Kept { get; set; }
}
