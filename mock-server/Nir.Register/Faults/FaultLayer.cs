using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;

namespace Nir.Register.Faults;

/// <summary>Stands in front of the register, and lets the tenant's faults strike. While none is on it costs a look at a list.</summary>
internal sealed class FaultLayer(RequestDelegate register, FaultPlayer player)
{
    public Task InvokeAsync(HttpContext context)
    {
        return FaultCollection.From(RegisterScope.From(context)).Active is { Length: > 0 } active && FaultOperation.Find(context) is { } operation
            ? InvokeAsync(context, active, operation)
            : register(context);
    }

    private async Task InvokeAsync(HttpContext context, ActiveFault[] active, FaultOperation operation)
    {
        var struck = await FindAsync(context, active, operation);
        if (struck is null)
        {
            await register(context);
            return;
        }

        CallTrace.NoterFault(context, struck.Fault.Name);
        await player.PlayAsync(context, struck.Fault.What, operation, register, RegisterScope.From(context).Stopping);
    }

    private static async Task<ActiveFault?> FindAsync(HttpContext context, ActiveFault[] active, FaultOperation operation)
    {
        var today = RegisterScope.From(context).Register.Clock.Dato;
        var candidates = active.Where(fault => fault.IsFor(operation, today)).ToList();
        var (person, law) = candidates.Exists(static fault => fault.NeedsSubject) ? await FaultSubject.ReadAsync(context) : default;
        return candidates.Find(fault => fault.IsFor(person, law) && fault.Strikes());
    }
}
