using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Nir.Register.Http;

namespace Nir.Register.OpenApi;

/// <summary>The contract's document, as a server makes it from its own endpoints.</summary>
internal static class ContractDocument
{
    /// <summary>Makes the document. Nothing is served.</summary>
    public static async Task<string> CreateAsync()
    {
        await using var app = Application.Build(new NirServerOptions(), static host => host.UseTestServer());
        return OpenApiDocumentWriter.Create(((IEndpointRouteBuilder)app).DataSources.SelectMany(static source => source.Endpoints).OfType<RouteEndpoint>());
    }
}
