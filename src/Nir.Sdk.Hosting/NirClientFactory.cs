using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Auditing;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Hosting.Logging;
using Nir.Sdk.Hosting.Retries;
using Nir.Sdk.Hosting.Settings;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Hosting;

/// <summary>Makes each client of a register once: HTTP, then a log of each attempt, then retries where they are safe.</summary>
/// <param name="services">The program's services.</param>
/// <param name="register">The register's name. Empty: the only one.</param>
internal sealed class NirClientFactory(IServiceProvider services, string register) : INirClientFactory
{
    private readonly ConcurrentDictionary<string, Lazy<NirClient>> _klienter = new(StringComparer.Ordinal);
    private readonly Lazy<NirClientSettings> _settings = new(() => services.GetRequiredService<IOptionsMonitor<NirClientSettings>>().Get(register), LazyThreadSafetyMode.PublicationOnly);
    private readonly IHttpClientFactory _http = services.GetRequiredService<IHttpClientFactory>();
    private readonly TimeProvider _timeProvider = services.GetRequiredService<TimeProvider>();
    private readonly INirAudit? _audit = services.GetServices<INirAudit>().LastOrDefault();
    private readonly INirCredentialFactory? _credentials = (register.Length == 0 ? null : services.GetKeyedService<INirCredentialFactory>(register))
        ?? services.GetServices<INirCredentialFactory>().LastOrDefault();

    /// <summary>The name of a register's HTTP client, for <c>services.AddHttpClient</c>.</summary>
    internal static string HttpClientName(string register) => register.Length == 0 ? "Nir.Sdk" : $"Nir.Sdk:{register}";

    public NirClient Create(Kommunenummer kommune, Rolle rolle)
    {
        if (!kommune.ErOppgitt)
        {
            throw new ArgumentException("A kommunenummer must be given.", nameof(kommune));
        }

        var kommuner = _settings.Value.Kommuner;
        var funnet = kommuner.GetValueOrDefault(kommune.ToString());
        var bruker = rolle switch
        {
            Rolle.Kommuneintrobruker => funnet?.Kommuneintrobruker,
            Rolle.Kommunenorskbruker => funnet?.Kommunenorskbruker,
            _ => throw new ArgumentException($"The role must be {nameof(Rolle.Kommuneintrobruker)} or {nameof(Rolle.Kommunenorskbruker)}: the others cannot transfer.", nameof(rolle)),
        };
        return Create($"{nameof(NirClientSettings.Kommuner)}:{kommune}:{rolle}", bruker, rolle, kommune);
    }

    public NirClient Create(Organisasjonsnummer fylkeskommune)
    {
        if (!fylkeskommune.ErOppgitt)
        {
            throw new ArgumentException("An organisasjonsnummer must be given.", nameof(fylkeskommune));
        }

        var bruker = _settings.Value.Fylkeskommuner.GetValueOrDefault(fylkeskommune.ToString())?.Kommunenorskbruker;
        return Create($"{nameof(NirClientSettings.Fylkeskommuner)}:{fylkeskommune}:{nameof(Rolle.Kommunenorskbruker)}", bruker, Rolle.Kommunenorskbruker, fylkeskommune: fylkeskommune);
    }

    private NirClient Create(
        string sti, NirCredentialSettings? bruker, Rolle rolle, Kommunenummer? kommune = null, Organisasjonsnummer? fylkeskommune = null) => bruker is null
        ? throw new InvalidOperationException($"There is no transfer user in the setting {sti}. Give it {nameof(NirCredentialSettings.ClientId)}, and {nameof(NirCredentialSettings.ClientSecret)} when no {nameof(INirCredentialFactory)} is registered.")
        : GetOrCreate(sti, () => Lag(_credentials?.Create(Kontekst(bruker, rolle, kommune, fylkeskommune)) ?? MedHemmelighet(bruker)));

    // What failed once (the vault was away) is asked again: an exception is not kept.
    private NirClient GetOrCreate(string sti, Func<NirClient> create)
    {
        var klient = _klienter.GetOrAdd(sti, static (_, create) => new Lazy<NirClient>(create), create);
        try
        {
            return klient.Value;
        }
        catch
        {
            _klienter.TryRemove(new(sti, klient));
            throw;
        }
    }

    private NirClient Lag(INirCredential credential)
    {
        ThrowIfRedirecting();
        var innstillinger = _settings.Value;
        var options = new NirClientOptions
        {
            TimeProvider = _timeProvider,
            Timeout = innstillinger.Timeout,
            Miljoe = innstillinger.Miljoe,
            SyntetiskeSerier = innstillinger.SyntetiskeSerier,
            ValiderFoerSending = innstillinger.ValiderFoerSending,
            KrevFormaal = innstillinger.KrevFormaal,
            Audit = _audit,
            TillatUkryptert = innstillinger.TillatUkryptert,
            HttpClientFactory = LagHttpClient,
        };
        var http = new HttpNirTransport(innstillinger.Endpoint!, credential, options);
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("Nir.Sdk.Hosting");
        return new NirClient(new RetryingNirTransport(new LoggingNirTransport(http, _timeProvider, logger), innstillinger.Retry, _timeProvider, logger), options);
    }

    private void ThrowIfRedirecting()
    {
        if (NirHttpHandler.FollowsRedirects(services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(HttpClientName(register))))
        {
            throw new InvalidOperationException(
                $"The HTTP client {HttpClientName(register)} follows redirects, which would carry a registration or a secret to an address that nobody chose. Set AllowAutoRedirect to false on its primary handler.");
        }
    }

    private NirCredentialContext Kontekst(NirCredentialSettings bruker, Rolle rolle, Kommunenummer? kommune, Organisasjonsnummer? fylkeskommune) => new()
    {
        ClientId = bruker.ClientId!,
        Rolle = rolle,
        Kommune = kommune,
        Fylkeskommune = fylkeskommune,
        Miljoe = _settings.Value.Miljoe!.Value,
        TimeProvider = _timeProvider,
        HttpClientFactory = LagHttpClient,
        TillatUkryptert = _settings.Value.TillatUkryptert,
    };

    private ClientCredentialsCredential MedHemmelighet(NirCredentialSettings bruker) => new(
        _settings.Value.TokenEndpoint!, bruker.ClientId!, bruker.ClientSecret!, new ClientCredentialsOptions
        {
            Scope = _settings.Value.Scope,
            TimeProvider = _timeProvider,
            TillatUkryptert = _settings.Value.TillatUkryptert,
            HttpClientFactory = LagHttpClient,
        });

    private HttpClient LagHttpClient() => _http.CreateClient(HttpClientName(register));
}
