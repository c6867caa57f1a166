using System.Globalization;
using System.Text.Json.Nodes;
using Nir.Conformance.Systems;

namespace Nir.Conformance.Stdio;

/// <summary>What the adapter's side reads and writes.</summary>
internal static class StdioMessages
{
    public static ScenarioSetup ReadSetup(JsonObject with) => new()
    {
        Endpoint = new Uri(with["endpoint"]!.GetValue<string>()),
        TokenEndpoint = new Uri(with["tokenEndpoint"]!.GetValue<string>()),
        Dato = Day(with["date"]!),
        Timeout = TimeSpan.FromSeconds(with["timeout"]!.GetValue<double>()),
        Logins =
        [
            .. with["logins"]!.AsArray().Select(static login => new FagsystemLogin(
                login!["kommune"]!.GetValue<string>(), login["rolle"]!.GetValue<string>(), login["clientId"]!.GetValue<string>(),
                login["clientSecret"]!.GetValue<string>())),
        ],
        CreateHandler = static () => new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false },
    };

    public static CaseworkerStep ReadStep(string what, JsonObject with) => new(what, Day(with["date"]!), with);

    public static JsonObject Write(StepAnswer answer) => answer.Unsupported is { } why
        ? new() { ["unsupported"] = why }
        : new()
        {
            ["ok"] = new JsonObject
            {
                ["cases"] = new JsonObject(
            answer.Cases.Select(static pair => KeyValuePair.Create(pair.Key, (JsonNode?)Write(pair.Value))))
            }
        };

    public static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(static text => (JsonNode)text)]);

    private static JsonObject Write(ShownCase shown) => new()
    {
        ["outcome"] = shown.Outcome,
        ["rules"] = List(shown.Rules),
        ["values"] = new JsonObject(shown.Values.Select(static pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
    };

    private static DateOnly Day(JsonNode day) => DateOnly.ParseExact(day.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
