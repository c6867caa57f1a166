using Microsoft.OpenApi;
using Nir.Shared;

namespace Nir.Docs;

/// <summary>The contract in OpenAPI 3.0, from the one document that there is.</summary>
internal static class OpenApiPage
{
    /// <summary>The contract in OpenAPI 3.1.</summary>
    public const string Source = "docs/openapi/nir-v1.json";

    public static Page Create()
    {
        var read = OpenApiDocument.Parse(Repository.Read(Source.Split('/')), OpenApiConstants.Json);
        if (read.Diagnostic is { Errors.Count: > 0 } fault)
        {
            throw new InvalidOperationException($"{Source} is no OpenAPI document: {string.Join("; ", fault.Errors)}");
        }

        using var text = new StringWriter { NewLine = "\n" };
        read.Document!.SerializeAsV3(new OpenApiJsonWriter(text, new OpenApiJsonWriterSettings()));
        return new Page("docs/openapi/nir-v1-openapi-3.0.json", text.ToString().ReplaceLineEndings("\n") + "\n");
    }
}
