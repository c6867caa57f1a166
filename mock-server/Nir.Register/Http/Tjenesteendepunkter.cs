using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.OpenApi;
using Nir.Sdk.Contract;

namespace Nir.Register.Http;

/// <summary>Tells that the server is up, and what it offers. Anyone may ask.</summary>
internal static class Tjenesteendepunkter
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", InngangAsync).ExcludeFromDescription();
        app.MapGet("/helse", HelseAsync).WithMetadata(Operasjoner.Helse);
        app.MapGet("/v1/kodeverk", KodeverkAsync).WithMetadata(Operasjoner.Kodeverk);
        app.MapGet("/v1/openapi.json", OpenApiAsync).WithMetadata(Operasjoner.OpenApi);
    }

    /// <summary>For programs: a browser is given the page instead.</summary>
    private static Task InngangAsync(HttpContext kontekst)
    {
        var rot = kontekst.Request.PathBase.Value;
        var lenker = new Inngangssvar
        {
            Navn = "Fake NIR",
            Side = $"{rot}/",
            Kontrakt = $"{rot}/v1/openapi.json",
            Token = $"{rot}/oauth/token",
            Helse = $"{rot}/helse",
            Kodeverk = $"{rot}/v1/kodeverk",
        };
        return Svarskriver.SkrivAsync(kontekst, lenker, TjenesteJsonContext.Default.Inngangssvar);
    }

    private static Task HelseAsync(HttpContext kontekst) =>
        Svarskriver.SkrivAsync(kontekst, new Helsesvar { Status = "ok" }, TjenesteJsonContext.Default.Helsesvar);

    private static Task KodeverkAsync(HttpContext kontekst)
    {
        var etag = Betingelser.Etag(Kodeverksutdrag.Gjeldende.Versjon);
        kontekst.Response.Headers.ETag = etag;
        if (kontekst.Request.Headers.IfNoneMatch.Contains(etag))
        {
            kontekst.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return Svarskriver.SkrivAsync(kontekst, Kodeverksutdrag.Gjeldende, NirJsonContext.Default.Kodeverksutdrag);
    }

    private static Task OpenApiAsync(HttpContext kontekst)
    {
        kontekst.Response.ContentType = "application/json";
        return kontekst.Response.Body.WriteAsync(Ressurser.OpenApi, kontekst.RequestAborted).AsTask();
    }
}
