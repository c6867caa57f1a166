using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Sdk.Overfoering.Page;
using Nir.Sdk.Overfoering.Working;

namespace Nir.Sdk.Overfoering;

/// <summary>Shows the outbox to caseworkers.</summary>
public static class OverfoeringEndpointExtensions
{
    /// <summary>
    /// Maps the status page. It is closed unless somebody is signed in: give the builder another policy, or <c>AllowAnonymous()</c> where the network is
    /// closed.
    /// It holds no content and no identifier.
    /// </summary>
    /// <param name="endpoints">The program's endpoints.</param>
    /// <param name="path">Where it is.</param>
    public static IEndpointConventionBuilder MapNirOverfoering(this IEndpointRouteBuilder endpoints, string path = "/nir-overfoering")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.MapGet(path, static async (HttpContext context, Outbox outbox, KommuneBrake brake) =>
        {
            var overview = await outbox.ReadOverviewAsync(context.RequestAborted).ConfigureAwait(false);
            var refused = await outbox.CountRefusedAsync(context.RequestAborted).ConfigureAwait(false);
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
            return Results.Content(StatusPage.Write(overview, refused, brake), "text/html; charset=utf-8");
        }).RequireAuthorization();
    }
}
