using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Nir.MockServer.WireMock;
using Nir.Register.Faults;
using Nir.Testing;
using WireMock.ResponseBuilders;

namespace Nir.MockServer.Tests.WireMock;

/// <summary>What a vendor writes as a mapping and what the fake has as a named fault look the same to the one that calls.</summary>
public sealed class RecipeTests : WireMockTest
{
    private const string Once = "\"Scenario\": \"once\", \"SetStateTo\": \"over\", ";
    private const string Kodeverk = "kodeverk";
    private const string Transfer = "transfer";
    private const string Token = "token";

    private static readonly Dictionary<string, (string Call, Action<FakeNir> Map)> Recipes = new()
    {
        ["register-down"] = (Kodeverk,
        Json("""{ "Path": "/v1/*" }""",
            """{ "StatusCode": 503, "Headers": { "Retry-After": "30", "Content-Type": "application/problem+json" }, "BodyAsJson": { "status": 503 } }""")),
        ["down-once"] = (Transfer,
        Json("""{ "Path": "/v1/registreringer/*", "Methods": ["PUT"] }""",
            """{ "StatusCode": 503, "Headers": { "Retry-After": "1", "Content-Type": "application/problem+json" }, "BodyAsJson": { "status": 503 } }""", Once)),
        ["one-law-down"] = (Transfer,
        Json(
            """{ "Path": "/v1/registreringer/*", "Methods": ["PUT"], "Body": { "Matcher": { "Name": "JsonPartialMatcher", "Pattern": { "lovverk": "introduksjonsloven" } } } }""", """{ "StatusCode": 503, "Headers": { "Retry-After": "30", "Content-Type": "application/problem+json" }, "BodyAsJson": { "status": 503 } }""")),
        ["too-many-calls"] = (Transfer,
        Json("""{ "Path": "/v1/registreringer/*", "Methods": ["PUT"] }""",
            """{ "StatusCode": 429, "Headers": { "Retry-After": "5", "Content-Type": "application/problem+json" }, "BodyAsJson": { "status": 429 } }""")),
        ["wrong-role"] = (Transfer,
        Json("""{ "Path": "/v1/registreringer/*", "Methods": ["PUT"] }""",
            """{ "StatusCode": 403, "Headers": { "Content-Type": "application/problem+json" }, "BodyAsJson": { "status": 403 } }""")),
        ["server-error"] = (Transfer,
        Json("""{ "Path": "/v1/registreringer/*", "Methods": ["PUT"] }""",
            """{ "StatusCode": 500, "Headers": { "Content-Type": "application/problem+json" }, "BodyAsJson": { "status": 500 } }""")),
        ["stored-503"] = (Transfer,
        static nir =>
            Answer(nir, nir.FromRegister().WithStatusCode(503).WithHeader("Retry-After", "1").WithHeader("Content-Type", "application/problem+json"))),
        ["stored-500"] = (Transfer, static nir => Answer(nir, nir.FromRegister().WithStatusCode(500).WithHeader("Content-Type", "application/problem+json"))),
        ["stored-reset"] = (Transfer, static nir => Answer(nir, nir.FromRegister(drop: true))),
        ["connection-closed"] = (Transfer, static nir => Answer(nir, nir.FromRegister(drop: true))),
        ["connection-reset"] = (Transfer, static nir => Answer(nir, nir.FromRegister(drop: true))),
        ["cut-answer"] = (Transfer, static nir => Answer(nir, nir.FromRegister(cutAfter: 20))),
        ["broken-json"] = (Kodeverk,
        Json("""{ "Path": "/v1/kodeverk" }""", """{ "Headers": { "Content-Type": "application/json" }, "Body": "{\"lister\":[" }""")),
        ["broken-utf8"] = (Kodeverk,
        Json("""{ "Path": "/v1/kodeverk" }""",
            """{ "Headers": { "Content-Type": "application/json" }, "BodyAsBytes": "eyJ4Ijoiw4Ioow==" }""".Replace("eyJ4Ijoiw4Ioow==",
                Convert.ToBase64String([.. "{\"x\":\""u8, 0xC3, 0x28, .. "\"}"u8]), StringComparison.Ordinal))),
        ["empty-answer"] = (Kodeverk, Json("""{ "Path": "/v1/kodeverk" }""", """{ "Headers": { "Content-Type": "application/json" }, "Body": "" }""")),
        ["answered-twice"] = (Kodeverk, Json("""{ "Path": "/v1/kodeverk" }""", """{ "Headers": { "Content-Type": "application/json" }, "Body": "{}{}" }""")),
        ["wrong-content-type"] = (Kodeverk, Json("""{ "Path": "/v1/kodeverk" }""", """{ "Headers": { "Content-Type": "text/plain" }, "Body": "{}" }""")),
        ["html-from-proxy"] = ("status",
        Json("""{ "Path": "/v1/status" }""",
            """{ "StatusCode": 502, "Headers": { "Content-Type": "text/html; charset=utf-8" }, "Body": "<html><body><h1>502 Bad Gateway</h1></body></html>" }""")),
        ["token-down"] = (Token,
        Json("""{ "Path": "/oauth/token" }""",
            """{ "StatusCode": 503, "Headers": { "Retry-After": "10", "Content-Type": "application/problem+json" }, "BodyAsJson": { "status": 503 } }""")),
        ["token-refused"] = (Token,
        Json("""{ "Path": "/oauth/token" }""",
            """{ "StatusCode": 401, "Headers": { "Content-Type": "application/json" }, "BodyAsJson": { "error": "invalid_client" } }""")),
        ["token-expired"] = (Kodeverk,
        Json("""{ "Path": "/v1/*" }""", """{ "StatusCode": 401, "Headers": { "Content-Type": "application/problem+json" }, "BodyAsJson": { "status": 401 } }""",
            Once)),
    };

    // What no mapping can do, or no caller can see: time, and what the register got.
    private static readonly string[] OfItsOwn = ["slow-register", "stored-never-answered", "delivered-twice"];

    public static TheoryData<string> Names => [.. Recipes.Keys];

    [Fact]
    public void Every_named_fault_is_a_recipe_or_one_of_the_fakes_own() => Assert.Equal(
        FaultCatalogue.All.Select(static known => known.Fault.Name).Order(StringComparer.Ordinal), Recipes.Keys.Concat(OfItsOwn).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_by_name_and_a_mapping_look_the_same_to_the_caller(string name)
    {
        var (call, map) = Recipes[name];
        var untouched = await SeeAsync(call, name);
        Nir.Faults.Add(name);
        var byFault = await SeeAsync(call, name);
        Nir.Faults.Clear();
        map(Nir);
        var byMapping = await SeeAsync(call, name);

        Assert.NotEqual(untouched, byFault);
        Assert.Equal(byFault, byMapping);
    }

    private static void Answer(FakeNir nir, IResponseBuilder answer) => nir.WireMock.Given(Transfers).RespondWith(answer);

    /// <summary>A mapping as a vendor keeps it in a file.</summary>
    private static Action<FakeNir> Json(string request, string response, string scenario = "") => nir =>
    {
        var folder = Directory.CreateTempSubdirectory("nir-recipe-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "recipe.json"), $$"""{ {{scenario}}"Request": {{request}}, "Response": {{response}} }""");
            Assert.Empty(nir.ReadMappings(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    };

    private async Task<Seen> SeeAsync(string call, string name)
    {
        using var message = await MakeAsync(call, name);
        try
        {
            using var answer = await Http.SendAsync(message, Cancellation);
            var body = await answer.Content.ReadAsByteArrayAsync(Cancellation);
            return new((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Headers.RetryAfter?.ToString(), IsJson(body), null);
        }
        catch (HttpRequestException fault)
        {
            return new(0, null, null, false, fault.GetType().Name);
        }
    }

    private async Task<HttpRequestMessage> MakeAsync(string call, string name) => call switch
    {
        Transfer => await MessageAsync(name == "one-law-down" ? Nir.CreatePerson().CreateIntroduksjonsprogram(Sdk.Kodeverk.Lovverk.Introduksjonsloven) : null),
        Token => new(HttpMethod.Post, "oauth/token")
        {
            Content = new StringContent("grant_type=client_credentials&client_id=9901-kommuneintrobruker&client_secret=hemmelig-9901-kommuneintrobruker",
                new MediaTypeHeaderValue("application/x-www-form-urlencoded")),
        },
        "status" => new(HttpMethod.Post, "v1/status") { Content = new StringContent("{}", Encoding.UTF8, "application/json") },
        _ => new(HttpMethod.Get, "v1/kodeverk"),
    };

    private static bool IsJson(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Utf8.IsValid(body);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private sealed record Seen(int Status, string? Content, string? RetryAfter, bool IsJson, string? Fault);
}
