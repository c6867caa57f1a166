using System.Net;
using System.Net.Http.Json;
using Nir.Register.Register;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Testing;

namespace Nir.Outside.Tests.WireMock;

/// <summary>The real WireMock in front of the fake, which it forwards to: what the register says comes through unharmed, and one call is WireMock's
/// own.</summary>
public sealed class InFrontTests(RealWireMock wireMock) : IClassFixture<RealWireMock>, IAsyncLifetime
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = wireMock.Address };
    private FakeNir _nir = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _nir = await FakeNir.StartAsync(new() { Network = true, Dato = new(2026, 3, 1) }, Cancellation);
        await AdminAsync(HttpMethod.Delete, "mappings", null);
        await AdminAsync(HttpMethod.Post, "mappings",
            new { priority = 10, request = new { urlPattern = ".*" }, response = new { proxyBaseUrl = _nir.Endpoint.ToString().TrimEnd('/') } });
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _nir.DisposeAsync();
    }

    [Fact]
    public async Task A_transfer_its_update_and_its_read_back_pass_through()
    {
        var client = Client();
        var program = _nir.CreatePerson().CreateIntroduksjonsprogram();

        var stored = Version(await client.SendAsync(program, cancellationToken: Cancellation));
        var changed = program with { Sluttmaal = Sluttmaal.Arbeid };
        var updated =
            Version(await client.SendAsync(changed, await client.ReadAsync(program.Id, cancellationToken: Cancellation), cancellationToken: Cancellation));
        using var read = await SendAsync(HttpMethod.Get, program.Id);

        Assert.NotEqual(stored, updated);
        Assert.Equal((HttpStatusCode.OK, $"\"{updated}\""), (read.StatusCode, read.Headers.ETag?.Tag));
        Assert.Equal(NirJson.Write(changed), await read.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task A_conflict_passes_through_with_the_registers_version()
    {
        var client = Client();
        var program = _nir.CreatePerson().CreateIntroduksjonsprogram();
        var stored = Version(await client.SendAsync(program, cancellationToken: Cancellation));
        var theirs = _nir.ChangeInNirWeb<Introduksjonsprogram>(program.Id, static now => now with { Sluttmaal = Sluttmaal.Arbeid });

        using var answer = await SendAsync(HttpMethod.Put, program.Id, NirJson.Write(program), ("If-Match", $"\"{stored}\""));

        Assert.Equal((HttpStatusCode.PreconditionFailed, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains(theirs, await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Single(answer.Headers.GetValues("X-Korrelasjons-Id"));
    }

    [Fact]
    public async Task A_refusal_passes_through_with_its_rule_and_its_pointer()
    {
        var program = _nir.CreatePerson().CreateIntroduksjonsprogram() with { Lovverk = Lovverk.Introduksjonsloven };

        using var answer = await SendAsync(HttpMethod.Put, program.Id, NirJson.Write(program), ("If-None-Match", "*"));
        var body = await answer.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("\"NIR1001\"", body, StringComparison.Ordinal);
        Assert.Contains("\"peker\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_register_passes_through_with_its_Retry_After()
    {
        _nir.CloseForOverfoering(new Closure { From = new(2026, 3, 1), To = new(2026, 3, 2) });
        var program = _nir.CreatePerson().CreateIntroduksjonsprogram();

        using var answer = await SendAsync(HttpMethod.Put, program.Id, NirJson.Write(program), ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.True(answer.Headers.RetryAfter?.Delta >= TimeSpan.FromDays(1));
    }

    [Fact]
    public async Task A_deletion_passes_through_without_a_body()
    {
        var program = _nir.CreatePerson().CreateIntroduksjonsprogram();
        var stored = Version(await Client().SendAsync(program, cancellationToken: Cancellation));

        using var deleted = await SendAsync(HttpMethod.Delete, program.Id, null, ("If-Match", $"\"{stored}\""));

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Empty(_nir.Registreringer);
    }

    [Fact]
    public async Task One_call_is_overridden_by_a_mapping_and_the_others_are_not()
    {
        await AdminAsync(HttpMethod.Post, "mappings",
            new
            {
                request = new { method = "POST", urlPath = "/v1/status" },
                response = new
                {
                    status = 503,
                    headers = new Dictionary<string, string> { ["Retry-After"] = "30" }
                }
            });
        var person = _nir.CreatePerson();

        using var status = await _http.PostAsync(new Uri("v1/status", UriKind.Relative), JsonContent.Create(new { }), Cancellation);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(30)), (status.StatusCode, status.Headers.RetryAfter?.Delta));
        Assert.NotEmpty(Version(await Client().SendAsync(person.CreateIntroduksjonsprogram(), cancellationToken: Cancellation)));
    }

    private static string Version(TransferResult result) => Assert.IsType<Accepted>(result).Version;

    private NirClient Client()
    {
        var user = _nir.CreateCredentials(Rolle.Kommuneintrobruker);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All };
        var credential =
            new ClientCredentialsCredential(new Uri(wireMock.Address, "oauth/token"), user.ClientId, user.ClientSecret, new() { HttpHandler = handler });
        return new NirClient(wireMock.Address, credential, new() { HttpHandler = handler, Miljoe = Miljoe.Test });
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Guid id, byte[]? body = null, (string Name, string Value)? header = null)
    {
        using var message = new HttpRequestMessage(method, $"v1/registreringer/{id}") { Content = body is null ? null : new ByteArrayContent(body) };
        if (message.Content is { } content)
        {
            content.Headers.ContentType = new("application/json");
        }

        message.Headers.Authorization = new("Bearer", await TokenAsync());
        if (header is var (name, value))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return await _http.SendAsync(message, Cancellation);
    }

    private async Task<string> TokenAsync()
    {
        var user = _nir.CreateCredentials(Rolle.Kommuneintrobruker);
        using var form =
            new FormUrlEncodedContent(
                new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = user.ClientId, ["client_secret"] = user.ClientSecret });
        using var token = await _http.PostAsync(new Uri("oauth/token", UriKind.Relative), form, Cancellation);
        return (await token.Content.ReadAsStringAsync(Cancellation)).Split('"')[3];
    }

    private async Task AdminAsync(HttpMethod method, string path, object? body)
    {
        using var message = new HttpRequestMessage(method, $"__admin/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await _http.SendAsync(message, Cancellation);
        answer.EnsureSuccessStatusCode();
    }
}
