using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Register.Contract;
using Nir.Register.Contract.Answers;
using Nir.Register.Contract.Messages;
using Nir.Sdk.Contract;
using Nir.Sdk.Kilder;
using Nir.Sdk.Registreringer;

namespace Nir.Register.OpenApi;

/// <summary>Makes the contract's OpenAPI document from its operations and the types they read and write.</summary>
internal sealed class OpenApiDocumentWriter
{
    private static readonly JsonSerializerOptions Format =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SchemaBuilder _schemas = new(
        DocComments.Read(), RegistreringJsonContext.Default.Options, NirJsonContext.Default.Options, ServiceJsonContext.Default.Options);
    private readonly ExampleCollection _examples = new();
    private readonly AnswerCollection _answers = new();

    /// <summary>The document as indented JSON, the same text for the same operations and types.</summary>
    public static string Create(IEnumerable<ContractOperation> operations) => new OpenApiDocumentWriter().Build(operations).ToJsonString(Format) + "\n";

    private JsonObject Build(IEnumerable<ContractOperation> operations)
    {
        var paths = new JsonObject();
        foreach (var operation in operations.Select(static operation => operation.Descriptor).Where(static operation => operation.Place is not null))
        {
            var address = (JsonObject?)paths[operation.Template];
            if (address is null)
            {
                paths[operation.Template] = address = Place(operation.Template);
            }

            address[operation.Method.ToLowerInvariant()] = Create(operation);
        }

        // First, so that the schemas below hold it too.
        var problem = _schemas.For(typeof(NirProblem));
        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = DocumentParts.Info(),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "http://127.0.0.1:5080", ["description"] = "The fake, where nothing else is said." }),
            ["tags"] = DocumentParts.Subjects(),
            ["security"] = new JsonArray(new JsonObject { [DocumentParts.Certainty] = new JsonArray() }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = _schemas.Schemas,
                ["responses"] = DocumentParts.ProblemResponse(problem, _answers),
                ["parameters"] = DocumentParts.Parameters(),
                ["headers"] = DocumentParts.Headers(),
                ["securitySchemes"] = DocumentParts.SecuritySchemes(),
            },
        };
    }

    // The parameters of the address itself.
    private JsonObject Place(string template) => template switch
    {
        _ when template.Contains("{id}", StringComparison.Ordinal) => new() { ["parameters"] = new JsonArray(DocumentParts.Id()) },
        _ when template.Contains($"{{{OperationDescriptor.Familie}}}", StringComparison.Ordinal) => new()
        {
            ["parameters"] = new JsonArray(DocumentParts.Familie(_schemas.For(typeof(Registreringsfamilie)))),
        },
        _ => [],
    };

    private JsonObject Create(OperationDescriptor operation)
    {
        var result = new JsonObject
        {
            ["operationId"] = operation.Id,
            ["tags"] = new JsonArray(operation.Subject),
            ["summary"] = operation.Title,
            ["description"] = operation.Description,
            ["x-grunnlag"] = operation.Grunnlag.ToString().ToLowerInvariant(),
        };
        if (operation.Access is OperationAccess.Anyone)
        {
            result["security"] = new JsonArray();
        }

        result["parameters"] = new JsonArray(
        [
            .. operation.Query.Select(parameter => DocumentParts.Query(parameter, _schemas.For(parameter.Type))),
            .. operation.Headers.Append(Correlation.Header).Select(static header => DocumentParts.Reference("parameters", header)),
        ]);
        if (operation.RequestBody is { } body)
        {
            result["requestBody"] =
                new JsonObject { ["required"] = true, ["content"] = Content(body, operation.RequestContent, _examples.For(body, operation.Examples)) };
        }

        result["responses"] = Answer(operation);
        return result;
    }

    private JsonObject Answer(OperationDescriptor operation)
    {
        var response = operation.Answers.Select(response => (response.Status, Node: Create(operation, response)))
            .Concat(operation.Problems.Select(static status => (Status: status, Node: DocumentParts.Reference("responses", DocumentParts.GetNavn(status)))));
        return new(
            response.OrderBy(static pair => pair.Status)
                .Select(static pair => KeyValuePair.Create(pair.Status.ToString(CultureInfo.InvariantCulture), (JsonNode?)pair.Node)));
    }

    private JsonObject Create(OperationDescriptor operation, OperationResponse response)
    {
        var isAntatt = operation.Grunnlag is Grunnlag.Antatt;
        var result = new JsonObject
        {
            ["description"] = response.Description,
            ["headers"] = DocumentParts.HeaderReferences(
                [Correlation.Header, .. (isAntatt ? [GrunnlagHeader.Navn] : Array.Empty<string>()), .. response.Headers]),
        };
        if (response.Body is { } body)
        {
            var content = Content(body, response.Content, null);
            foreach (var kind in response.OtherContent.Prepend(response.Content))
            {
                content[kind] ??= new JsonObject();
                content[kind]!["example"] = _answers.Find(AnswerCollection.Name(operation.Id, response.Status, kind));
            }

            result["content"] = content;
        }

        return result;
    }

    private JsonObject Content(Type body, string kind, JsonObject? examples)
    {
        var content = new JsonObject { ["schema"] = _schemas.For(body) };
        if (examples is not null)
        {
            content["examples"] = examples;
        }

        return new() { [kind] = content };
    }
}
