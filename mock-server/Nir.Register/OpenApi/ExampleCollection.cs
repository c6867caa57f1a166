using System.Text.Json.Nodes;
using Nir.Register.Contract.Messages;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Registreringer;

namespace Nir.Register.OpenApi;

/// <summary>The bodies that the document shows.</summary>
internal sealed class ExampleCollection
{
    private readonly JsonObject _grounds = JsonNode.Parse(Resources.Examples)!.AsObject();

    /// <summary>The examples of a body; null when there are none.</summary>
    public JsonObject? For(Type body, IEnumerable<string> name) => body switch
    {
        _ when body == typeof(Registrering) => Collection(name, static ground => ground.DeepClone()),
        _ when body == typeof(PersonSearch) => Collection(name, static ground => new JsonObject { ["person"] = ground["person"]!.DeepClone() }),
        _ when body == typeof(Avslutning) => Collection(name, static ground => ground["avslutning"]!.DeepClone()),
        _ when body == typeof(HenvendelseMessage) => Collection(name, static ground => new JsonObject
        {
            ["kommune"] = ground["kommune"]!.DeepClone(),
            ["person"] = ground["person"]!.DeepClone(),
            ["henvendelse"] = new JsonObject
            {
                ["id"] = "8f14e45f-ceea-467f-a8f5-5b2c7d0b2f11", ["type"] = "krav", ["familie"] = "introduksjonsprogram",
                ["dato"] = "2026-01-12"
            },
        }),
        _ when body == typeof(PersonlisteQuery) => Collection(name, static ground => new JsonObject
        {
            ["lovverk"] = ground["lovverk"]!.DeepClone(),
            ["forvalg"] = new JsonArray(new JsonObject { ["opplysning"] = "tiltak", ["med"] = false }),
            ["antall"] = 50,
        }),
        _ when body == typeof(TokenRequest) => Collection(name, static _ => new JsonObject
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "9901-kommuneintrobruker",
            ["client_secret"] = "hemmelig-9901-kommuneintrobruker",
        }),
        _ => null,
    };

    private JsonObject Collection(IEnumerable<string> name, Func<JsonNode, JsonNode> create) =>
        new(name.Select(single => KeyValuePair.Create(single, (JsonNode?)new JsonObject { ["value"] = create(_grounds[single] ?? new JsonObject()) })));
}
