using System.Text.Json.Nodes;
using Nir.Register.Contract;
using Nir.Register.Contract.Answers;

namespace Nir.Register.OpenApi;

/// <summary>The parts of the document that no type or endpoint says.</summary>
internal static class DocumentParts
{
    public const string Certainty = "oauth2";

    /// <summary>The id of a call, where one is shown.</summary>
    public const string ExampleCall = "8f14e45f-ceea-467f-a8f5-5b2c7d0b2f11";

    private const string ExampleId = "6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e1002";

    private static readonly (int Status, string Navn, string Beskrivelse, string[] Headers)[] Problems =
    [
        (400, "InvalidRequest", "The body or a header is not what the contract says. The detail tells where and what is expected, never what stood there.", []),
        (401, "NotAuthenticated", "There is no valid token.", ["WWW-Authenticate"]),
        (403, "NoAccess", "The role does not cover the family (NIR5001), or the municipality is another than the caller's (NIR5002).", []),
        (404, "NotFound", "There is no such registration.", []),
        (406, "NotAcceptable", "The form that Accept asks for cannot be had. The detail lists those that can.", []),
        (409, "ExistsWithOtherId", "The participation is registered under another id (NIR5003), which the problem names with its version.", []),
        (412, "ConditionBroken", "The register holds another version, which the problem names, or none (NIR5004), or what was sent as new (NIR5016).", []),
        (413, "TooLarge", "The body is larger than 1 MiB.", []),
        (415, "UnknownContent", "The body is of another kind, in another character set or compressed.", []),
        (422, "Regelbrudd", "Rules are broken. All of them are listed, refusals and remarks.", []),
        (428, "ConditionMissing", "Neither If-None-Match nor If-Match was sent (NIR5005).", []),
        (429, "TooMany", "Too many calls. Try again after the time in Retry-After.", ["Retry-After"]),
        (500, "UnexpectedError", "The server failed. Whether a change was made is unknown: read back.", []),
        (503, "Utilgjengelig", "The register is closed for now. Try again after the time in Retry-After.", ["Retry-After"]),
        (507, "Fullt", "The fake holds as much as it may.", []),
    ];

    public static string GetNavn(int status) => Problems.Single(problem => problem.Status == status).Navn;

    public static JsonObject Reference(string kind, string name) => new() { ["$ref"] = $"#/components/{kind}/{name}" };

    public static JsonObject Info() => new()
    {
        ["title"] = "NIR-kontrakt",
        ["version"] = "1.0.0",
        ["summary"] = "Transfer of registrations to Nasjonalt introduksjonsregister.",
        ["description"] =
            "An open contract for transfer to NIR, served by the fake of Nir.Sdk. NIR's own transfer service (WS4) is not publicly described; this is not it.\n\n"
            + "A member that is null means the same as one that is not given. Members that the register does not know are kept and given back. "
            + "A code that it does not know is refused by rule NIR2001. No identifier stands in an address or in a problem.",
        ["contact"] = new JsonObject { ["name"] = "The Nir.Sdk authors" },
        ["license"] = new JsonObject { ["name"] = "MIT", ["url"] = "https://opensource.org/license/mit" },
    };

    public static JsonArray Subjects() => new(
        new JsonObject { ["name"] = DocumentSubject.Registreringer, ["description"] = "Registrations by id." },
        new JsonObject { ["name"] = DocumentSubject.Personer, ["description"] = "What is registered about a person." },
        new JsonObject { ["name"] = DocumentSubject.Views, ["description"] = "What NIR shows of many persons at once." },
        new JsonObject { ["name"] = DocumentSubject.Statistics, ["description"] = "Figures that name no one. Anyone may read them." },
        new JsonObject { ["name"] = DocumentSubject.Service, ["description"] = "The service itself. Anyone may call it." });

    public static JsonObject ProblemResponse(JsonObject schema, AnswerCollection answers) =>
        new(Problems.Select(problem => KeyValuePair.Create(problem.Navn, (JsonNode?)new JsonObject
        {
            ["description"] = problem.Beskrivelse,
            ["headers"] = HeaderReferences([Correlation.Header, .. problem.Headers]),
            ["content"] = new JsonObject
            {
                [ProblemWriter.Content] = new JsonObject { ["schema"] = schema.DeepClone(), ["example"] = answers.Find(AnswerCollection.Name(problem.Status)) },
            },
        })));

    public static JsonObject HeaderReferences(IEnumerable<string> name) =>
        new(name.Select(static header => KeyValuePair.Create(header, (JsonNode?)Reference("headers", header))));

    public static JsonObject Id() => new()
    {
        ["name"] = "id",
        ["in"] = "path",
        ["required"] = true,
        ["description"] = "The registration's id, chosen by the fagsystem.",
        ["schema"] = Uuid(),
    };

    public static JsonObject Familie(JsonObject schema) => new()
    {
        ["name"] = OperationDescriptor.Familie,
        ["in"] = "path",
        ["required"] = true,
        ["description"] = "The family.",
        ["schema"] = schema,
        ["example"] = "introduksjonsprogram",
    };

    public static JsonObject Query(QueryParameter parameter, JsonObject schema) => new()
    {
        ["name"] = parameter.Name,
        ["in"] = "query",
        ["description"] = parameter.Description,
        ["schema"] = schema,
        ["example"] = parameter.Type == typeof(bool) || parameter.Type == typeof(int) ? JsonNode.Parse(parameter.Example) : parameter.Example,
    };

    public static JsonObject Parameters() => new()
    {
        ["If-Match"] = Header("If-Match", "The version last seen, in quotation marks, as ETag gives it.", ToText(), "\"7\""),
        ["If-None-Match"] = Header("If-None-Match", "`*`: the registration does not exist yet.", new JsonObject { ["type"] = "string", ["const"] = "*" }, "*"),
        [Correlation.Header] = Header(Correlation.Header, "Ties the answer to the request. Not sent, or no UUID: the answer has a new one.", Uuid(),
            ExampleCall),
    };

    public static JsonObject Headers() => new()
    {
        ["ETag"] = ResponseHeader("The stored version, in quotation marks. The next change must name it.", ToText(), "\"7\""),
        ["Location"] = ResponseHeader("Where the registration is read.", ToText(), $"/v1/registreringer/{ExampleId}"),
        ["Retry-After"] = ResponseHeader("Seconds to wait.", new JsonObject { ["type"] = "integer" }, 30),
        ["WWW-Authenticate"] = ResponseHeader("How to authenticate.", ToText(), "Bearer"),
        [GrunnlagHeader.Navn] = ResponseHeader("`antatt`: that NIR's own transfer has this operation is assumed, not documented.",
            new JsonObject { ["type"] = "string", ["const"] = "antatt" }, "antatt"),
        [Correlation.Header] = ResponseHeader("The request's id, or a new one. Give it to support.", Uuid(), ExampleCall),
    };

    public static JsonObject SecuritySchemes() => new()
    {
        [Certainty] = new JsonObject
        {
            ["type"] = "oauth2",
            ["description"] = "Client credentials of a transfer user. Each has one role in one municipality; the role decides the families.",
            ["flows"] = new JsonObject { ["clientCredentials"] = new JsonObject { ["tokenUrl"] = "/oauth/token", ["scopes"] = new JsonObject() } },
        },
    };

    private static JsonObject Header(string name, string beskrivelse, JsonObject schema, string example) => new()
    {
        ["name"] = name,
        ["in"] = "header",
        ["description"] = beskrivelse,
        ["schema"] = schema,
        ["example"] = example,
    };

    private static JsonObject ResponseHeader(string beskrivelse, JsonObject schema, JsonNode example) =>
        new() { ["description"] = beskrivelse, ["schema"] = schema, ["example"] = example };

    private static JsonObject ToText() => new() { ["type"] = "string" };

    private static JsonObject Uuid() => new() { ["type"] = "string", ["format"] = "uuid" };
}
