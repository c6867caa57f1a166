using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.OpenApi;
using Nir.Sdk.Contract;

namespace Nir.Register.Http;

/// <summary>Tells that the server is up, and what it offers. Anyone may ask.</summary>
internal static class ServiceEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", EntryAsync).ExcludeFromDescription();
        app.MapGet("/helse", HealthAsync).WithMetadata(Operations.Health);
        app.MapGet("/v1/kodeverk", KodeverkAsync).WithMetadata(Operations.Kodeverk);
        app.MapGet("/v1/openapi.json", OpenApiAsync).WithMetadata(Operations.OpenApi);
    }

    /// <summary>For programs: a browser is given the page instead.</summary>
    private static Task EntryAsync(HttpContext context)
    {
        var root = context.Request.PathBase.Value;
        var links = new EntryResponse
        {
            Navn = "Fake NIR",
            Page = $"{root}/",
            Contract = $"{root}/v1/openapi.json",
            Token = $"{root}/oauth/token",
            Health = $"{root}/helse",
            Kodeverk = $"{root}/v1/kodeverk",
        };
        return ResponseWriter.WriteAsync(context, links, ServiceJsonContext.Default.EntryResponse);
    }

    private static Task HealthAsync(HttpContext context) =>
        ResponseWriter.WriteAsync(context, new HealthResponse { Status = "ok" }, ServiceJsonContext.Default.HealthResponse);

    private static Task KodeverkAsync(HttpContext context)
    {
        var etag = Conditions.ETag(KodeverkExtract.Gjeldende.Version);
        context.Response.Headers.ETag = etag;
        if (context.Request.Headers.IfNoneMatch.Contains(etag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return ResponseWriter.WriteAsync(context, KodeverkExtract.Gjeldende, NirJsonContext.Default.KodeverkExtract);
    }

    private static Task OpenApiAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.Body.WriteAsync(Resources.OpenApi, context.RequestAborted).AsTask();
    }
}
