using System.Text.Json.Nodes;
using Nir.Register.Http;

namespace Nir.Register.OpenApi;

/// <summary>The parts of the document that no type or endpoint says.</summary>
internal static class Dokumentdeler
{
    public const string Sikkerhet = "oauth2";

    private static readonly (int Status, string Navn, string Beskrivelse, string[] Hoder)[] Problemer =
    [
        (400, "UgyldigForespoersel", "The body or a header is not what the contract says. The detail tells where and what is expected, never what stood there.", []),
        (401, "IkkeAutentisert", "There is no valid token.", ["WWW-Authenticate"]),
        (403, "IngenTilgang", "The role does not cover the family (NIR5001), or the municipality is another than the caller's (NIR5002).", []),
        (404, "FinnesIkke", "There is no such registration.", []),
        (409, "FinnesMedAnnenId", "The participation is registered under another id (NIR5003), which the problem names with its version.", []),
        (412, "BetingelseBrutt", "The register holds another version, which the problem names, or none (NIR5004).", []),
        (413, "ForStor", "The body is larger than 1 MiB.", []),
        (415, "UkjentInnhold", "The body is of another kind, in another character set or compressed.", []),
        (422, "Regelbrudd", "Rules are broken. All of them are listed, refusals and remarks.", []),
        (428, "BetingelseMangler", "Neither If-None-Match nor If-Match was sent (NIR5005).", []),
        (429, "ForMange", "Too many calls. Try again after the time in Retry-After.", ["Retry-After"]),
        (500, "UventetFeil", "The server failed. Whether a change was made is unknown: read back.", []),
        (503, "Utilgjengelig", "The register is closed for now. Try again after the time in Retry-After.", ["Retry-After"]),
        (507, "Fullt", "The fake holds as much as it may.", []),
    ];

    public static string Navn(int status) => Problemer.Single(problem => problem.Status == status).Navn;

    public static JsonObject Referanse(string slag, string navn) => new() { ["$ref"] = $"#/components/{slag}/{navn}" };

    public static JsonObject Info() => new()
    {
        ["title"] = "NIR-kontrakt",
        ["version"] = "1.0.0",
        ["summary"] = "Transfer of registrations to Nasjonalt introduksjonsregister.",
        ["description"] = "An open contract for transfer to NIR, served by the fake of Nir.Sdk. NIR's own transfer service (WS4) is not publicly described; this is not it.\n\n"
            + "A member that is null means the same as one that is not given. Members that the register does not know are kept and given back. "
            + "A code that it does not know is refused by rule NIR2001. No identifier stands in an address or in a problem.",
        ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
    };

    public static JsonArray Emner() => new(
        new JsonObject { ["name"] = "Registreringer", ["description"] = "Registrations by id." },
        new JsonObject { ["name"] = "Personer", ["description"] = "What is registered about a person." },
        new JsonObject { ["name"] = "Tjeneste", ["description"] = "The service itself. Anyone may call it." });

    public static JsonObject Problemsvar(JsonObject skjema) => new(Problemer.Select(problem => KeyValuePair.Create(problem.Navn, (JsonNode?)new JsonObject
    {
        ["description"] = problem.Beskrivelse,
        ["headers"] = Hodereferanser([Korrelasjon.Header, .. problem.Hoder]),
        ["content"] = new JsonObject { [Problemskriver.Innhold] = new JsonObject { ["schema"] = skjema.DeepClone() } },
    })));

    public static JsonObject Hodereferanser(IEnumerable<string> navn) => new(navn.Select(static hode => KeyValuePair.Create(hode, (JsonNode?)Referanse("headers", hode))));

    public static JsonObject Id() => new()
    {
        ["name"] = "id",
        ["in"] = "path",
        ["required"] = true,
        ["description"] = "The registration's id, chosen by the fagsystem.",
        ["schema"] = Uuid(),
    };

    public static JsonObject Parametre() => new()
    {
        ["If-Match"] = Hode("If-Match", "The version last seen, in quotation marks, as ETag gives it.", Tekst(), "\"7\""),
        ["If-None-Match"] = Hode("If-None-Match", "`*`: the registration does not exist yet.", new JsonObject { ["type"] = "string", ["const"] = "*" }, "*"),
        [Korrelasjon.Header] = Hode(Korrelasjon.Header, "Ties the answer to the request. Not sent, or no UUID: the answer has a new one.", Uuid(), "8f14e45f-ceea-467f-a8f5-5b2c7d0b2f11"),
    };

    public static JsonObject Hoder() => new()
    {
        ["ETag"] = Svarhode("The stored version, in quotation marks. The next change must name it.", Tekst()),
        ["Location"] = Svarhode("Where the registration is read.", new JsonObject { ["type"] = "string", ["format"] = "uri-reference" }),
        ["Retry-After"] = Svarhode("Seconds to wait.", new JsonObject { ["type"] = "integer" }),
        ["WWW-Authenticate"] = Svarhode("How to authenticate.", Tekst()),
        [Grunnlagshode.Navn] = Svarhode("`antatt`: that NIR's own transfer has this operation is assumed, not documented.", new JsonObject { ["type"] = "string", ["const"] = "antatt" }),
        [Korrelasjon.Header] = Svarhode("The request's id, or a new one. Give it to support.", Uuid()),
    };

    public static JsonObject Sikkerhetsordninger() => new()
    {
        [Sikkerhet] = new JsonObject
        {
            ["type"] = "oauth2",
            ["description"] = "Client credentials of a transfer user. Each has one role in one municipality; the role decides the families.",
            ["flows"] = new JsonObject { ["clientCredentials"] = new JsonObject { ["tokenUrl"] = "/oauth/token", ["scopes"] = new JsonObject() } },
        },
    };

    private static JsonObject Hode(string navn, string beskrivelse, JsonObject skjema, string eksempel) => new()
    {
        ["name"] = navn,
        ["in"] = "header",
        ["description"] = beskrivelse,
        ["schema"] = skjema,
        ["example"] = eksempel,
    };

    private static JsonObject Svarhode(string beskrivelse, JsonObject skjema) => new() { ["description"] = beskrivelse, ["schema"] = skjema };

    private static JsonObject Tekst() => new() { ["type"] = "string" };

    private static JsonObject Uuid() => new() { ["type"] = "string", ["format"] = "uuid" };
}
