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

    private readonly ConcurrentDictionary<string, Lazy<NirClient>> _clients = new(StringComparer.Ordinal);
    private readonly INirAudit? _audit = audits.LastOrDefault();
    private readonly INirCredentialFactory? _credentials = credentials.LastOrDefault();

    public NirClient Create(Kommunenummer kommune, Rolle rolle)
    {
        if (!kommune.IsGiven)
        {
            throw new ArgumentException("A kommunenummer must be given.", nameof(kommune));
        }

        var kommuner = settings.Value.Kommuner;
        var found = kommuner.GetValueOrDefault(kommune.ToString());
        var user = rolle switch
        {
            Rolle.Kommuneintrobruker => found?.Kommuneintrobruker,
            Rolle.Kommunenorskbruker => found?.Kommunenorskbruker,
            _ => throw new ArgumentException($"The role must be {nameof(Rolle.Kommuneintrobruker)} or {nameof(Rolle.Kommunenorskbruker)}: the others cannot transfer.", nameof(rolle)),
        };
        return Create($"{nameof(NirClientSettings.Kommuner)}:{kommune}:{rolle}", user, rolle, kommune);
    }

    public NirClient Create(Organisasjonsnummer fylkeskommune)
    {
        if (!fylkeskommune.IsGiven)
        {
            throw new ArgumentException("An organisasjonsnummer must be given.", nameof(fylkeskommune));
        }

        var user = settings.Value.Fylkeskommuner.GetValueOrDefault(fylkeskommune.ToString())?.Kommunenorskbruker;
        return Create($"{nameof(NirClientSettings.Fylkeskommuner)}:{fylkeskommune}:{nameof(Rolle.Kommunenorskbruker)}", user, Rolle.Kommunenorskbruker, fylkeskommune: fylkeskommune);
    }

    private NirClient Create(
        string path, NirCredentialSettings? user, Rolle rolle, Kommunenummer? kommune = null, Organisasjonsnummer? fylkeskommune = null) => user is null
        ? throw new InvalidOperationException($"There is no transfer user in the setting {path}. Give it {nameof(NirCredentialSettings.ClientId)}, and {nameof(NirCredentialSettings.ClientSecret)} when no {nameof(INirCredentialFactory)} is registered.")
        : _clients.GetOrAdd(path, _ => new Lazy<NirClient>(() => Create(_credentials?.Create(Context(user, rolle, kommune, fylkeskommune)) ?? WithSecret(user)))).Value;

    private NirClient Create(INirCredential credential)
    {
        var clientSettings = settings.Value;
        var options = new NirClientOptions
        {
            TimeProvider = timeProvider,
            Timeout = clientSettings.Timeout,
            Miljoe = clientSettings.Miljoe,
            SyntheticSeries = clientSettings.SyntheticSeries,
            ValidateBeforeSending = clientSettings.ValidateBeforeSending,
            RequirePurpose = clientSettings.RequirePurpose,
            Audit = _audit,
            AllowUnencrypted = clientSettings.AllowUnencrypted,
            HttpClientFactory = CreateHttpClient,
        };
        var http = new HttpNirTransport(clientSettings.Endpoint!, credential, options);
        var logger = loggerFactory.CreateLogger("Nir.Sdk.Hosting");
        return new NirClient(new RetryingNirTransport(new LoggingNirTransport(http, timeProvider, logger), clientSettings.Retry, timeProvider, logger), options);
    }

    private NirCredentialContext Context(NirCredentialSettings user, Rolle rolle, Kommunenummer? kommune, Organisasjonsnummer? fylkeskommune) => new()
    {
        ClientId = user.ClientId!,
        Rolle = rolle,
        Kommune = kommune,
        Fylkeskommune = fylkeskommune,
        Miljoe = settings.Value.Miljoe!.Value,
        TimeProvider = timeProvider,
        HttpClientFactory = CreateHttpClient,
        AllowUnencrypted = settings.Value.AllowUnencrypted,
    };

    private ClientCredentialsCredential WithSecret(NirCredentialSettings user) => new(
        settings.Value.TokenEndpoint!, user.ClientId!, user.ClientSecret!, new ClientCredentialsOptions
        {
            Scope = settings.Value.Scope,
            TimeProvider = timeProvider,
            AllowUnencrypted = settings.Value.AllowUnencrypted,
            HttpClientFactory = CreateHttpClient,
        });

    private HttpClient CreateHttpClient() => httpClientFactory.CreateClient(HttpClientName);
}
