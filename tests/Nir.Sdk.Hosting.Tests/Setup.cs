using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nir.Sdk.Hosting.Settings;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Regler;
using Nir.Shared;
using Nir.Shared.Client;

namespace Nir.Sdk.Hosting.Tests;

/// <summary>A program with clients for NIR, over a register and a token endpoint that follow a script.</summary>
public sealed class Setup : IDisposable
{
    public const string Secret = "pl4nted-secret";

    /// <summary>The first organisasjonsnummer whose control digit fits.</summary>
    public static readonly Organisasjonsnummer Fylkeskommune = Enumerable.Range(900_000_000, 100)
        .Select(static count => Organisasjonsnummer.TryParse($"{count}", out var number) ? number : default)
        .First(static number => number.IsGiven);

    private readonly ServiceProvider _services;

    public Setup(Action<NirClientSettings>? change = null, Action<IServiceCollection>? addition = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        services.AddNirClient(settings =>
        {
            Fill(settings);
            change?.Invoke(settings);
        }).ConfigurePrimaryHttpMessageHandler(() => new Distributor(Register.Handler, Tokens.Handler));
        addition?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public Script Register { get; } = new();

    public Script Tokens { get; } = new();

    public FakeTime Time { get; } = new();

    public LogCollector Log { get; } = new();

    public IServiceProvider Services => _services;

    public INirClientFactory Factory => _services.GetRequiredService<INirClientFactory>();

    public static void Fill(NirClientSettings settings)
    {
        settings.Endpoint = Examples.Endpoint;
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

    public Setup MedToken(string token = "a-token")
    {
        Tokens.Answer(200, $$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":3600}""");
        return this;
    }

    public void Dispose() => _services.Dispose();

    private sealed class Distributor(HttpMessageHandler register, HttpMessageHandler tokens) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _register = new(register);
        private readonly HttpMessageInvoker _tokens = new(tokens);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            (request.RequestUri!.Host == Examples.Endpoint.Host ? _register : _tokens).SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _register.Dispose();
                _tokens.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
