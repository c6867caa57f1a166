using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nir.Sdk.Hosting.Settings;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Hosting.Tests;

/// <summary>A program with clients for NIR, over a register and a token endpoint that follow a script.</summary>
public sealed class Oppsett : IDisposable
{
    public const string Secret = "pl4nted-secret";

    /// <summary>The first organisasjonsnummer whose control digit fits.</summary>
    public static readonly Organisasjonsnummer Fylkeskommune = Enumerable.Range(900_000_000, 100)
        .Select(static tall => Organisasjonsnummer.TryParse($"{tall}", out var nummer) ? nummer : default)
        .First(static nummer => nummer.ErOppgitt);

    private readonly ServiceProvider _services;

    public Oppsett(Action<NirClientSettings>? endring = null, Action<IServiceCollection>? tillegg = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Tid);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logg));
        services.AddNirClient(settings =>
        {
            Fyll(settings);
            endring?.Invoke(settings);
        }).ConfigurePrimaryHttpMessageHandler(() => new Fordeler(Register.Handler, Tokener.Handler));
        tillegg?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public Manus Register { get; } = new();

    public Manus Tokener { get; } = new();

    public FakeTid Tid { get; } = new();

    public Loggsamler Logg { get; } = new();

    public IServiceProvider Services => _services;

    public INirClientFactory Factory => _services.GetRequiredService<INirClientFactory>();

    public static void Fyll(NirClientSettings settings)
    {
        settings.Endpoint = Eksempler.Endpoint;
        settings.TokenEndpoint = new Uri("https://login.example.no/oauth/token");
        settings.Miljoe = Miljoe.Test;
        settings.Kommuner["9901"] = new()
        {
            Kommuneintrobruker = new() { ClientId = "intro-9901", ClientSecret = Secret },
            Kommunenorskbruker = new() { ClientId = "norsk-9901", ClientSecret = Secret },
        };
        settings.Kommuner["9902"] = new() { Kommuneintrobruker = new() { ClientId = "intro-9902", ClientSecret = Secret } };
        settings.Fylkeskommuner[Fylkeskommune.ToString()] = new() { Kommunenorskbruker = new() { ClientId = "fylke", ClientSecret = Secret } };
    }

    public Oppsett MedToken(string token = "a-token")
    {
        Tokener.Svar(200, $$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":3600}""");
        return this;
    }

    public void Dispose() => _services.Dispose();

    private sealed class Fordeler(HttpMessageHandler register, HttpMessageHandler tokener) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _register = new(register);
        private readonly HttpMessageInvoker _tokener = new(tokener);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            (request.RequestUri!.Host == Eksempler.Endpoint.Host ? _register : _tokener).SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _register.Dispose();
                _tokener.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
