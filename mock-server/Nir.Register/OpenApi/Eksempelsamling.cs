using System.Text.Json.Nodes;
using Nir.Register.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Register.OpenApi;

/// <summary>The bodies that the document shows.</summary>
internal sealed class Eksempelsamling
{
    private readonly JsonObject _grunner = JsonNode.Parse(Ressurser.Eksempler)!.AsObject();

    /// <summary>The examples of a body; null when there are none.</summary>
    public JsonObject? For(Type kropp, IEnumerable<string> navn) => kropp switch
    {
        _ when kropp == typeof(Registrering) => Samling(navn, static grunn => grunn.DeepClone()),
        _ when kropp == typeof(Personsoek) => Samling(navn, static grunn => new JsonObject { ["person"] = grunn["person"]!.DeepClone() }),
        _ when kropp == typeof(Avslutning) => Samling(navn, static grunn => grunn["avslutning"]!.DeepClone()),
        _ when kropp == typeof(Henvendelsesmelding) => Samling(navn, static grunn => new JsonObject
        {
            ["kommune"] = grunn["kommune"]!.DeepClone(),
            ["person"] = grunn["person"]!.DeepClone(),
            ["henvendelse"] = new JsonObject { ["id"] = "8f14e45f-ceea-467f-a8f5-5b2c7d0b2f11", ["type"] = "krav", ["familie"] = "introduksjonsprogram", ["dato"] = "2026-01-12" },
        }),
        _ when kropp == typeof(Tokenforespoersel) => Samling(["9901-kommuneintrobruker"], static _ => new JsonObject
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "9901-kommuneintrobruker",
            ["client_secret"] = "hemmelig-9901-kommuneintrobruker",
        }),
        _ => null,
    };

    private JsonObject Samling(IEnumerable<string> navn, Func<JsonNode, JsonNode> lag) =>
        new(navn.Select(enkelt => KeyValuePair.Create(enkelt, (JsonNode?)new JsonObject { ["value"] = lag(_grunner[enkelt] ?? new JsonObject()) })));
}
