using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Nir.Register.Tokens.Maskinporten;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Maskinporten.Tests.Fixtures;
using Nir.Shared.Client;
using Nir.Testing;

namespace Nir.Sdk.Maskinporten.Tests.Fake;

/// <summary>A fake NIR with a synthetic client in its Maskinporten, on a clock that stands still.</summary>
public sealed class FakeMaskinporten : IAsyncDisposable
{
    public const string Fjordvik = "310000035";
    public const string Vestbygd = "310000043";
    public const string Leverandoer = "310000051";

    private readonly HttpClient _http;

    private FakeMaskinporten(FakeNir nir, FakeTime time)
    {
        Nir = nir;
        Time = time;
        _http = new HttpClient(nir.CreateHandler());
    }

    public FakeNir Nir { get; }

    public FakeTime Time { get; }

    /// <summary>A client that a municipality owns, with one registered key.</summary>
    public static MaskinportenClient Client { get; } = new()
    {
        ClientId = Setup.ClientId,
        Owner = Organisasjonsnummer.Parse(Fjordvik),
        Keys = [MaskinportenClientKey.FromJwk(Keys.PublicJwk(Keys.En))],
    };

    public static async Task<FakeMaskinporten> StartAsync(MaskinportenSetup? setup = null, ILoggerProvider? log = null, bool network = false)
    {
        var time = new FakeTime();
        var nir = await FakeNir.StartAsync(
            new()
            {
                Time = time,
                Network = network,
                Maskinporten = setup ?? new() { Clients = [Client] },
                Logging = log is null ? null : logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log),
            },
            TestContext.Current.CancellationToken);
        return new(nir, time);
    }

    public MaskinportenAuthority Authority => new(Regler.Miljoe.Test, Nir.Maskinporten);

    public GrantBuilder Grant() => GrantBuilder.For(Nir.Maskinporten.AbsoluteUri, Time.GetUtcNow());

    public MaskinportenCredential Credential(MaskinportenKey key, string scope = Setup.Scope, string? consumer = null, MaskinportenTokenCache? cache = null) =>
        new(Authority, Setup.ClientId, scope, key, new()
        {
            HttpHandler = Nir.CreateHandler(),
            TimeProvider = Time,
            TokenCache = cache,
            Consumer = consumer is null ? null : Organisasjonsnummer.Parse(consumer),
        });

    public Task<TokenAnswer> SendAsync(string assertion) => SendAsync(new Dictionary<string, string>
    {
        ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
        ["assertion"] = assertion,
    });

    public async Task<TokenAnswer> SendAsync(Dictionary<string, string> schema)
    {
        using var response =
            await _http.PostAsync(new Uri(Nir.Maskinporten, "token"), new FormUrlEncodedContent(schema), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return new((int)response.StatusCode, Read(body, "error"), Read(body, "error_description"), Read(body, "error_uri"), body,
            response.Headers.RetryAfter?.Delta, response.Headers.Date);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Nir.DisposeAsync();
    }

    private static string? Read(JsonElement body, string name) => body.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>What the token endpoint answered.</summary>
public sealed record TokenAnswer(int Status, string? Error, string? Description, string? Uri, JsonElement RequestBody, TimeSpan? RetryAfter,
    DateTimeOffset? Dato);
