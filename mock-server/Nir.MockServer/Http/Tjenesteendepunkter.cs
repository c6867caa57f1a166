using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Nir.MockServer.Http;

/// <summary>Tells that the server is up, and what it offers. Anyone may ask.</summary>
internal static class Tjenesteendepunkter
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/helse", HelseAsync);

    private static Task HelseAsync(HttpContext kontekst)
    {
        kontekst.Response.ContentType = "application/json";
        return kontekst.Response.WriteAsync("""{"status":"ok"}""", kontekst.RequestAborted);
    }
}
