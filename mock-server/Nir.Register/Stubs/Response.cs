using System.Text.Json.Nodes;
using Nir.Register.Stubs.Responses;

namespace Nir.Register.Stubs;

/// <summary>What a stub answers: <c>Response.Create().WithStatusCode(503)</c>. Immutable: each call gives a new one.</summary>
public sealed class Response
{
    private readonly JsonObject _definition;

    private Response(JsonObject definition) => _definition = definition;

    /// <summary>200 without a body.</summary>
    public static Response Create() => new([]);

    /// <summary>
    /// What the register answers: the request is carried out there. A delay comes between that and the answer; a fault or <see cref="Lost"/>
    /// leaves it stored but not answered; status, headers and body given here replace the register's.
    /// </summary>
    public static Response FromRegister() => new(new JsonObject { ["transformers"] = new JsonArray("nir") });

    /// <summary>Answers with a status.</summary>
    /// <param name="status">200 to 599.</param>
    public Response WithStatusCode(int status) => With("status", status);

    /// <summary>Adds a header.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its values.</param>
    public Response WithHeader(string name, params string[] values)
    {
        var headers = (JsonObject?)_definition["headers"]?.DeepClone() ?? [];
        headers[name] = values is [var only] ? JsonValue.Create(only) : new JsonArray([.. values.Select(static value => JsonValue.Create(value))]);
        return With("headers", headers);
    }

    /// <summary>Answers with a text.</summary>
    /// <param name="body">The text.</param>
    public Response WithBody(string body) => With("body", body);

    /// <summary>Answers with JSON.</summary>
    /// <param name="json">The JSON.</param>
    public Response WithBodyAsJson(JsonNode json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return With("jsonBody", json.DeepClone()).WithHeader("Content-Type", "application/json");
    }

    /// <summary>Waits before it answers.</summary>
    /// <param name="delay">How long, in whole milliseconds.</param>
    public Response WithDelay(TimeSpan delay) => With("fixedDelayMilliseconds", (int)delay.TotalMilliseconds);

    /// <summary>Waits for a time of its own choice before it answers.</summary>
    /// <param name="least">The shortest.</param>
    /// <param name="most">The longest.</param>
    public Response WithRandomDelay(TimeSpan least, TimeSpan most) => With("delayDistribution", new JsonObject
    {
        ["type"] = "uniform",
        ["lower"] = (int)least.TotalMilliseconds,
        ["upper"] = (int)most.TotalMilliseconds,
    });

    /// <summary>Breaks the connection instead of answering. In process the caller gets an <see cref="HttpRequestException"/>, whatever the fault.</summary>
    /// <param name="fault">How.</param>
    public Response WithFault(StubFault fault) => fault switch
    {
        StubFault.None => With("fault", null),
        StubFault.EmptyResponse => With("fault", "EMPTY_RESPONSE"),
        StubFault.MalformedResponseChunk => With("fault", "MALFORMED_RESPONSE_CHUNK"),
        StubFault.RandomDataThenClose => With("fault", "RANDOM_DATA_THEN_CLOSE"),
        StubFault.ConnectionResetByPeer => With("fault", "CONNECTION_RESET_BY_PEER"),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault."),
    };

    /// <summary>Fills in places in headers and body from the request: <c>{{request.method}}</c>.</summary>
    public Response WithTransformer() => With("transformers", new JsonArray("response-template"));

    /// <summary>Never sends the register's answer: the caller waits until it gives up. Needs <see cref="FromRegister"/>.</summary>
    public Response Lost() => WithNir("answer", "never");

    /// <summary>Closes the connection after some bytes of the register's body. Needs <see cref="FromRegister"/>.</summary>
    /// <param name="bytes">How many are sent.</param>
    public Response CutAfter(int bytes) => WithNir("cutAfterBytes", bytes);

    /// <summary>Damages the register's body. Needs <see cref="FromRegister"/>.</summary>
    /// <param name="damage">How.</param>
    public Response Damaged(NirDamage damage) => WithNir("damage", damage switch
    {
        NirDamage.Json => "json",
        NirDamage.Utf8 => "utf8",
        NirDamage.Empty => "empty",
        NirDamage.Html => "html",
        _ => throw new ArgumentOutOfRangeException(nameof(damage), damage, "There is no such damage."),
    });

    internal JsonNode ToJson() => _definition.DeepClone();

    private Response With(string name, JsonNode? value)
    {
        var definition = (JsonObject)_definition.DeepClone();
        definition[name] = value;
        return new Response(definition);
    }

    private Response WithNir(string name, JsonNode value)
    {
        var parameters = (JsonObject?)_definition["transformerParameters"]?.DeepClone() ?? new JsonObject { ["nir"] = new JsonObject() };
        parameters["nir"]![name] = value;
        return With("transformerParameters", parameters);
    }
}
