using Microsoft.AspNetCore.Http;
using Nir.Register.OpenApi;
using Nir.Sdk.Kilder;

namespace Nir.Register.Http;

/// <summary>Says in a header when an answer comes from an endpoint whose place in NIR's own transfer is assumed.</summary>
internal sealed class Grunnlagshode(RequestDelegate neste)
{
    public const string Navn = "X-Nir-Grunnlag";

    public Task InvokeAsync(HttpContext kontekst)
    {
        if (kontekst.GetEndpoint()?.Metadata.GetMetadata<Operasjon>() is { Grunnlag: Grunnlag.Antatt })
        {
            kontekst.Response.Headers[Navn] = "antatt";
        }

        return neste(kontekst);
    }
}
