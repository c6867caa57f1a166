using Microsoft.AspNetCore.Http;
using Nir.Sdk.Kilder;

namespace Nir.Register.Contract.Answers;

/// <summary>Says in a header when an answer comes from an endpoint whose place in NIR's own transfer is assumed.</summary>
internal sealed class GrunnlagHeader(RequestDelegate next)
{
    public const string Navn = "X-Nir-Grunnlag";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<OperationDescriptor>() is { Place: not null, Grunnlag: Grunnlag.Antatt })
        {
            context.Response.Headers[Navn] = "antatt";
        }

        return next(context);
    }
}
