using System.Net;
using System.Text;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;
using WireMock.RequestBuilders;

namespace Nir.MockServer.Tests.WireMock;

/// <summary>A test with a fake of its own and a plain HTTP client.</summary>
public abstract class WireMockTest : IAsyncLifetime
{
    private protected static readonly DateOnly Day = new(2026, 3, 1);

    private protected FakeNir Nir { get; private set; } = null!;

    private protected HttpClient Http { get; private set; } = null!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected virtual FakeNirOptions Options => new() { Dato = Day };

    private protected static IRequestBuilder Transfers => Request.Create().WithPath("/v1/registreringer/*").UsingPut();

    private protected static IRequestBuilder Health => Request.Create().WithPath("/helse").UsingGet();

    public async ValueTask InitializeAsync()
    {
        Nir = await FakeNir.StartAsync(Options, Cancellation);
        Http = new HttpClient(Nir.CreateHandler()) { BaseAddress = Nir.Endpoint };
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Http.Dispose();
        await Nir.DisposeAsync();
    }

    private protected Task<(int Status, string Body)> SendAsync(HttpMethod method, string path, string? body = null, string content = "application/json") =>
        SendAsync(Http, method, path, body, content);

    private protected static async Task<(int Status, string Body)> SendAsync(HttpClient http, HttpMethod method, string path, string? body = null,
        string content = "application/json")
    {
        using var message = new HttpRequestMessage(method, path);
        message.Content = body is null ? null : new StringContent(body, Encoding.UTF8, content);
        using var answer = await http.SendAsync(message, Cancellation);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private protected Task<(int Status, string Body)> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    private protected Task<(int Status, string Body)> PostAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body);

    /// <summary>Sends a first transfer, and reads all that is answered.</summary>
    private protected async Task<(HttpStatusCode Status, string Body)> TransferAsync(Registrering? registration = null)
    {
        using var message = await MessageAsync(registration);
        using var answer = await Http.SendAsync(message, Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private protected async Task<HttpRequestMessage> MessageAsync(Registrering? registration = null)
    {
        registration ??= Nir.CreatePerson().CreateIntroduksjonsprogram();
        var message =
            new HttpRequestMessage(HttpMethod.Put, $"v1/registreringer/{registration.Id}") { Content = new ByteArrayContent(NirJson.Write(registration)) };
        message.Content.Headers.ContentType = new("application/json");
        message.Headers.Authorization = new("Bearer", await TokenAsync());
        message.Headers.TryAddWithoutValidation("If-None-Match", "*");
        return message;
    }

    private async Task<string> TokenAsync()
    {
        var user = Nir.CreateCredentials(Rolle.Kommuneintrobruker);
        using var form =
            new FormUrlEncodedContent(
                new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = user.ClientId, ["client_secret"] = user.ClientSecret });
        using var token = await Http.PostAsync(new Uri("oauth/token", UriKind.Relative), form, Cancellation);
        return (await token.Content.ReadAsStringAsync(Cancellation)).Split('"')[3];
    }
}
