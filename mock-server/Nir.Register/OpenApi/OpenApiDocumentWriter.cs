using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Nir.Register.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Kilder;

namespace Nir.Register.OpenApi;

/// <summary>Makes the contract's OpenAPI document from the endpoints that are served and the types they read and write.</summary>
internal sealed class OpenApiDocumentWriter
{
    private static readonly JsonSerializerOptions Format =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SchemaBuilder _schemas = new(DocComments.Read(), NirJsonContext.Default.Options, ServiceJsonContext.Default.Options);
    private readonly ExampleCollection _examples = new();

    /// <summary>The document as indented JSON, the same text for the same endpoints and types.</summary>
    public static string Create(IEnumerable<RouteEndpoint> endpoints) => new OpenApiDocumentWriter().Build(endpoints).ToJsonString(Format) + "\n";

    private JsonObject Build(IEnumerable<RouteEndpoint> endpoints)
    {
        var paths = new JsonObject();
        foreach (var endpoint in endpoints.Where(static endpoint => endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null))
        {
            var path = Path(endpoint);
            var address = (JsonObject?)paths[path];
            if (address is null)
            {
                paths[path] = address = endpoint.RoutePattern.Parameters.Count == 0 ? [] : new() { ["parameters"] = new JsonArray(DocumentParts.Id()) };
            }

            var operation = endpoint.Metadata.GetRequiredMetadata<ApiOperation>();
            foreach (var method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods)
            {
                address[method.ToLowerInvariant()] = Create(operation);
            }
        }

        // First, so that the schemas below hold it too.
        var problem = _schemas.For(typeof(NirProblem));
        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = DocumentParts.Info(),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/", ["description"] = "The server that this document was read from." }),
            ["tags"] = DocumentParts.Subjects(),
            ["security"] = new JsonArray(new JsonObject { [DocumentParts.Certainty] = new JsonArray() }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = _schemas.Schemas,
                ["responses"] = DocumentParts.ProblemResponse(problem),
                ["parameters"] = DocumentParts.Parameters(),
                ["headers"] = DocumentParts.Headers(),
                ["securitySchemes"] = DocumentParts.SecuritySchemes(),
            },
        };
    }

    // "/v1/registreringer/{id:guid}" says how an id is read; the document says it in the parameter's schema.
    private static string Path(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(static term => term.Parts.Single() switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart text => text.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        var part => throw new InvalidOperationException($"A {part.GetType().Name} in a route has no form in the document."),
    }));

    private JsonObject Create(ApiOperation operation)
    {
        var result = new JsonObject
        {
            ["operationId"] = operation.Id,
            ["tags"] = new JsonArray(operation.Subject),
            ["summary"] = operation.Tittel,
            ["description"] = operation.Beskrivelse,
            ["x-grunnlag"] = operation.Grunnlag.ToString().ToLowerInvariant(),
        };
        if (operation.IsOpen)
        {
            result["security"] = new JsonArray();
        }

        result["parameters"] =
            new JsonArray([.. operation.Headers.Append(Correlation.Header).Select(static header => DocumentParts.Reference("parameters", header))]);
        if (operation.RequestBody is { } body)
        {
            result["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(body, _examples.For(body, operation.Examples)) };
        }

        result["responses"] = Answer(operation);
        return result;
    }

    private JsonObject Answer(ApiOperation operation)
    {
        var response = operation.Answer.Select(response => (response.Status, Node: Create(response, operation.Grunnlag is Grunnlag.Antatt)))
            .Concat(operation.Problems.Select(static status => (Status: status, Node: DocumentParts.Reference("responses", DocumentParts.GetNavn(status)))));
        return new(
            response.OrderBy(static pair => pair.Status)
                .Select(static pair => KeyValuePair.Create(pair.Status.ToString(CultureInfo.InvariantCulture), (JsonNode?)pair.Node)));
    }

    private JsonObject Create(OperationResponse response, bool isAntatt)
    {
        var result = new JsonObject
        {
            ["description"] = response.Beskrivelse,
            ["headers"] = DocumentParts.HeaderReferences(
                [Correlation.Header, .. (isAntatt ? [GrunnlagHeader.Navn] : Array.Empty<string>()), .. response.Headers]),
        };
        if (response.Body is { } body)
        {
            result["content"] = Content(body, null);
        }

        return result;
    }

    private JsonObject Content(Type body, JsonObject? examples)
    {
        var content = new JsonObject { ["schema"] = _schemas.For(body) };
        if (examples is not null)
        {
            content["examples"] = examples;
        }

        return new() { [body == typeof(TokenRequest) ? TokenForm.Content : "application/json"] = content };
    }
}
