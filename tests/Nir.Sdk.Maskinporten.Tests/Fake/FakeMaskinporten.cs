using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Nir.Register.Maskinporten;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Maskinporten.Tests.Kulisser;
using Nir.Sdk.Tests.Client.Kulisser;
using Nir.Testing;

namespace Nir.Sdk.Maskinporten.Tests.Fake;

/// <summary>A fake NIR with a synthetic client in its Maskinporten, on a clock that stands still.</summary>
public sealed class FakeMaskinporten : IAsyncDisposable
{
    public const string Fjordvik = "310000035";
    public const string Vestbygd = "310000043";
    public const string Leverandoer = "310000051";

    private readonly HttpClient _http;

    private FakeMaskinporten(FakeNir nir, FakeTid tid)
    {
        Nir = nir;
        Tid = tid;
        _http = new HttpClient(nir.CreateHandler());
    }

    public FakeNir Nir { get; }

    public FakeTid Tid { get; }

    /// <summary>A client that a municipality owns, with one registered key.</summary>
    public static Maskinportenklient Klient { get; } = new()
    {
        ClientId = Oppsett.ClientId,
        Eier = Organisasjonsnummer.Parse(Fjordvik),
        Noekler = [Maskinportennoekkel.FromJwk(Noekler.OffentligJwk(Noekler.En))],
    };

    public static async Task<FakeMaskinporten> StartAsync(Maskinportenoppsett? oppsett = null, ILoggerProvider? logg = null, bool nettverk = false)
    {
        var tid = new FakeTid();
        var nir = await FakeNir.StartAsync(
            new()
            {
                Tid = tid,
                Nettverk = nettverk,
                Maskinporten = oppsett ?? new() { Klienter = [Klient] },
                Logging = logg is null ? null : logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logg),
            },
            TestContext.Current.CancellationToken);
        return new(nir, tid);
    }

    public MaskinportenAuthority Authority => new(Regler.Miljoe.Test, Nir.Maskinporten);

    public Grantbygger Grant() => Grantbygger.For(Nir.Maskinporten.AbsoluteUri, Tid.GetUtcNow());

    public MaskinportenCredential Credential(MaskinportenKey key, string scope = Oppsett.Scope, string? konsument = null, MaskinportenTokenCache? cache = null) => new(Authority, Oppsett.ClientId, scope, key, new()
    {
        HttpHandler = Nir.CreateHandler(),
        TimeProvider = Tid,
        TokenCache = cache,
        Konsument = konsument is null ? null : Organisasjonsnummer.Parse(konsument),
    });

    public Task<Tokenanswer> SendAsync(string assertion) => SendAsync(new Dictionary<string, string>
    {
        ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
        ["assertion"] = assertion,
    });

    public async Task<Tokenanswer> SendAsync(Dictionary<string, string> skjema)
    {
        using var svar = await _http.PostAsync(new Uri(Nir.Maskinporten, "token"), new FormUrlEncodedContent(skjema), TestContext.Current.CancellationToken);
        var kropp = await svar.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return new((int)svar.StatusCode, Les(kropp, "error"), Les(kropp, "error_description"), Les(kropp, "error_uri"), kropp, svar.Headers.RetryAfter?.Delta, svar.Headers.Date);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Nir.DisposeAsync();
    }

    private static string? Les(JsonElement kropp, string navn) => kropp.TryGetProperty(navn, out var verdi) ? verdi.GetString() : null;
}

/// <summary>What the token endpoint answered.</summary>
public sealed record Tokenanswer(int Status, string? Error, string? Description, string? Uri, JsonElement Kropp, TimeSpan? RetryAfter, DateTimeOffset? Dato);
