using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Regler;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Outside.Tests.Prism;

/// <summary>Whoever has nothing but the OpenAPI document lets Prism play the register: it answers what the document shows, and that makes sense.</summary>
public sealed class ExampleTests
{
    private static readonly JsonObject Document = JsonNode.Parse(Repository.Read("docs", "openapi", "nir-v1.json"))!.AsObject();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prism_answers_each_operation_with_the_documents_own_example_and_a_client_understands_it()
    {
        await using var prism = await PrismProxy.StartAloneAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = prism.Address };
        var asked = 0;
        foreach (var (path, operations) in Document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject().Where(static pair => pair.Key != "parameters"))
            {
                using var request = Request(path, method, operation!.AsObject());
                using var answer = await http.SendAsync(request, Stop);
                var text = await answer.Content.ReadAsStringAsync(Stop);
                Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {(int)answer.StatusCode} {text}");
                var content = operation["responses"]![((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)]!["content"];
                if (content?[answer.Content.Headers.ContentType!.MediaType!]?["example"] is { } example)
                {
                    var isSame = example is JsonValue ? example.ToString() == text : JsonNode.DeepEquals(example, JsonNode.Parse(text));
                    Assert.True(isSame, $"{method} {path}: {text}");
                    asked++;
                }
            }
        }

        Assert.True(asked > 30, $"Only {asked} operations showed an example.");
        await TransferAsync(prism);
    }

    private static async Task TransferAsync(PrismProxy prism)
    {
        var credential = new ClientCredentialsCredential(new Uri(prism.Address, "oauth/token"), "9901-kommuneintrobruker", "hemmelig", new()
        {
            HttpHandler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false },
        });
        var client = new NirClient(prism.Address, credential, new()
        {
            HttpHandler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false }, Miljoe = Miljoe.Test,
        });
        var person = new SyntheticPersons(1).CreateNext();

        var program = person.CreateIntroduksjonsprogram() with { Id = Guid.Parse("6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e1002") };
        var stored = await client.SendAsync(program, cancellationToken: Stop);
        var status = await client.ReadStatusAsync(person.Referanse, cancellationToken: Stop);

        Assert.True(stored is Accepted, stored.ToString());
        Assert.Equal(Lovverk.Integreringsloven, status.Lovverk);
        Assert.NotEmpty(status.Registreringer);
    }

    private static HttpRequestMessage Request(string path, string method, JsonObject operation)
    {
        var parameters = operation["parameters"]!.AsArray().Select(Find).ToList();
        var query = parameters.Where(static one => (string)one["in"]! == "query" && one["example"] is not null)
            .Select(static one => $"{one["name"]}={Uri.EscapeDataString(one["example"]!.ToString())}");
        var address = path.Replace("{id}", "6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e1002", StringComparison.Ordinal)
            .Replace("{familie}", "introduksjonsprogram", StringComparison.Ordinal);
        var request = new HttpRequestMessage(new(method.ToUpperInvariant()), new Uri($"{address}?{string.Join('&', query)}", UriKind.Relative));
        request.Headers.Authorization = new("Bearer", "et-token");
        if (parameters.Exists(static one => (string)one["name"]! == "If-Match"))
        {
            request.Headers.TryAddWithoutValidation("If-Match", "\"7\"");
        }

        if (operation["requestBody"]?["content"]?.AsObject().Single() is { Value: { } body } content)
        {
            var example = body["examples"]!.AsObject().First().Value!["value"]!;
            request.Content = content.Key == "application/json"
                ? new StringContent(example.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"))
                : new FormUrlEncodedContent(example.AsObject().Select(static pair => KeyValuePair.Create(pair.Key, (string)pair.Value!)));
        }

        return request;
    }

    private static JsonObject Find(JsonNode? parameter) => (parameter!["$ref"] is { } reference
        ? ((string)reference!).TrimStart('#', '/').Split('/').Aggregate((JsonNode)Document, static (node, name) => node[name]!)
        : parameter).AsObject();
}
