using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Auditing;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Hosting.Logging;
using Nir.Sdk.Hosting.Retries;
using Nir.Sdk.Hosting.Settings;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Hosting;

/// <summary>Makes each client once: HTTP, then a log of each attempt, then retries where they are safe.</summary>
internal sealed class NirClientFactory(
    IOptions<NirClientSettings> settings,
    IHttpClientFactory httpClientFactory,
    ILoggerFactory loggerFactory,
    TimeProvider timeProvider,
    IEnumerable<INirAudit> audits,
    IEnumerable<INirCredentialFactory> credentials) : INirClientFactory
{
    /// <summary>The name of the HTTP client, for <c>services.AddHttpClient</c>.</summary>
    internal const string HttpClientName = "Nir.Sdk";

    private readonly ConcurrentDictionary<string, Lazy<NirClient>> _klienter = new(StringComparer.Ordinal);
    private readonly INirAudit? _audit = audits.LastOrDefault();
    private readonly INirCredentialFactory? _credentials = credentials.LastOrDefault();

    public NirClient Create(Kommunenummer kommune, Rolle rolle)
    {
        if (!kommune.ErOppgitt)
        {
            throw new ArgumentException("A kommunenummer must be given.", nameof(kommune));
        }

        var kommuner = settings.Value.Kommuner;
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

        var bruker = settings.Value.Fylkeskommuner.GetValueOrDefault(fylkeskommune.ToString())?.Kommunenorskbruker;
        return Create($"{nameof(NirClientSettings.Fylkeskommuner)}:{fylkeskommune}:{nameof(Rolle.Kommunenorskbruker)}", bruker, Rolle.Kommunenorskbruker, fylkeskommune: fylkeskommune);
    }

    private NirClient Create(
        string sti, NirCredentialSettings? bruker, Rolle rolle, Kommunenummer? kommune = null, Organisasjonsnummer? fylkeskommune = null) => bruker is null
        ? throw new InvalidOperationException($"There is no transfer user in the setting {sti}. Give it {nameof(NirCredentialSettings.ClientId)}, and {nameof(NirCredentialSettings.ClientSecret)} when no {nameof(INirCredentialFactory)} is registered.")
        : _klienter.GetOrAdd(sti, _ => new Lazy<NirClient>(() => Lag(_credentials?.Create(Kontekst(bruker, rolle, kommune, fylkeskommune)) ?? MedHemmelighet(bruker)))).Value;

    private NirClient Lag(INirCredential credential)
    {
        var innstillinger = settings.Value;
        var options = new NirClientOptions
        {
            TimeProvider = timeProvider,
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
        var logger = loggerFactory.CreateLogger("Nir.Sdk.Hosting");
        return new NirClient(new RetryingNirTransport(new LoggingNirTransport(http, timeProvider, logger), innstillinger.Retry, timeProvider, logger), options);
    }

    private NirCredentialContext Kontekst(NirCredentialSettings bruker, Rolle rolle, Kommunenummer? kommune, Organisasjonsnummer? fylkeskommune) => new()
    {
        ClientId = bruker.ClientId!,
        Rolle = rolle,
        Kommune = kommune,
        Fylkeskommune = fylkeskommune,
        Miljoe = settings.Value.Miljoe!.Value,
        TimeProvider = timeProvider,
        HttpClientFactory = LagHttpClient,
        TillatUkryptert = settings.Value.TillatUkryptert,
    };

    private ClientCredentialsCredential MedHemmelighet(NirCredentialSettings bruker) => new(
        settings.Value.TokenEndpoint!, bruker.ClientId!, bruker.ClientSecret!, new ClientCredentialsOptions
        {
            Scope = settings.Value.Scope,
            TimeProvider = timeProvider,
            TillatUkryptert = settings.Value.TillatUkryptert,
            HttpClientFactory = LagHttpClient,
        });

    private HttpClient LagHttpClient() => httpClientFactory.CreateClient(HttpClientName);
}
