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
    private readonly ConcurrentDictionary<string, Lazy<NirClient>> _clients = new(StringComparer.Ordinal);
    private readonly Lazy<NirClientSettings> _settings =
        new(() => services.GetRequiredService<IOptionsMonitor<NirClientSettings>>().Get(register), LazyThreadSafetyMode.PublicationOnly);
    private readonly IHttpClientFactory _http = services.GetRequiredService<IHttpClientFactory>();
    private readonly IHttpMessageHandlerFactory _handlers = services.GetRequiredService<IHttpMessageHandlerFactory>();
    private readonly string _httpClientName = HttpClientName(register);
    private readonly TimeProvider _timeProvider = services.GetRequiredService<TimeProvider>();
    private volatile MadeClient? _made;
    private readonly INirAudit? _audit = services.GetServices<INirAudit>().LastOrDefault();
    private readonly INirCredentialFactory? _credentials = (register.Length == 0 ? null : services.GetKeyedService<INirCredentialFactory>(register))
        ?? services.GetServices<INirCredentialFactory>().LastOrDefault();

    /// <summary>The name of a register's HTTP client, for <c>services.AddHttpClient</c>.</summary>
    internal static string HttpClientName(string register) => register.Length == 0 ? "Nir.Sdk" : $"Nir.Sdk:{register}";

    public NirClient Create(Kommunenummer kommune, Rolle rolle)
    {
        if (!kommune.IsGiven)
        {
            throw new ArgumentException("A kommunenummer must be given.", nameof(kommune));
        }

        var kommuner = _settings.Value.Kommuner;
        var found = kommuner.GetValueOrDefault(kommune.ToString());
        var user = rolle switch
        {
            Rolle.Kommuneintrobruker => found?.Kommuneintrobruker,
            Rolle.Kommunenorskbruker => found?.Kommunenorskbruker,
            _ =>
                throw new ArgumentException(
                    $"The role must be {nameof(Rolle.Kommuneintrobruker)} or {nameof(Rolle.Kommunenorskbruker)}: the others cannot transfer.", nameof(rolle)),
        };
        return Create($"{nameof(NirClientSettings.Kommuner)}:{kommune}:{rolle}", user, rolle, kommune);
    }

    public NirClient Create(Organisasjonsnummer fylkeskommune)
    {
        if (!fylkeskommune.IsGiven)
        {
            throw new ArgumentException("An organisasjonsnummer must be given.", nameof(fylkeskommune));
        }

        var user = _settings.Value.Fylkeskommuner.GetValueOrDefault(fylkeskommune.ToString())?.Kommunenorskbruker;
        return Create($"{nameof(NirClientSettings.Fylkeskommuner)}:{fylkeskommune}:{nameof(Rolle.Kommunenorskbruker)}", user, Rolle.Kommunenorskbruker,
            fylkeskommune: fylkeskommune);
    }

    private NirClient Create(
        string path, NirCredentialSettings? user, Rolle rolle, Kommunenummer? kommune = null, Organisasjonsnummer? fylkeskommune = null) => user is null
        ? throw new InvalidOperationException(
            $"There is no transfer user in the setting {path}. Give it {nameof(NirCredentialSettings.ClientId)}, and {nameof(NirCredentialSettings.ClientSecret)} when no {nameof(INirCredentialFactory)} is registered.")
        : GetOrCreate(path, () => Create(_credentials?.Create(Context(user, rolle, kommune, fylkeskommune)) ?? WithSecret(user)));

    // What failed once (the vault was away) is asked again: an exception is not kept.
    private NirClient GetOrCreate(string path, Func<NirClient> create)
    {
        var client = _clients.GetOrAdd(path, static (_, create) => new Lazy<NirClient>(create), create);
        try
        {
            return client.Value;
        }
        catch
        {
            _clients.TryRemove(new(path, client));
            throw;
        }
    }

    private NirClient Create(INirCredential credential)
    {
        ThrowIfRedirecting();
        var clientSettings = _settings.Value;
        var options = new NirClientOptions
        {
            TimeProvider = _timeProvider,
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
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("Nir.Sdk.Hosting");
        return new NirClient(new RetryingNirTransport(new LoggingNirTransport(http, _timeProvider, logger), clientSettings.Retry, _timeProvider, logger),
            options);
    }

    private void ThrowIfRedirecting()
    {
        if (NirHttpHandler.FollowsRedirects(_handlers.CreateHandler(_httpClientName)))
        {
            throw new InvalidOperationException(
                $"The HTTP client {_httpClientName} follows redirects, which would carry a registration or a secret to an address that nobody chose. Set AllowAutoRedirect to false on its primary handler.");
        }
    }

    private NirCredentialContext Context(NirCredentialSettings user, Rolle rolle, Kommunenummer? kommune, Organisasjonsnummer? fylkeskommune) => new()
    {
        ClientId = user.ClientId!,
        Rolle = rolle,
        Kommune = kommune,
        Fylkeskommune = fylkeskommune,
        Miljoe = _settings.Value.Miljoe!.Value,
        TimeProvider = _timeProvider,
        HttpClientFactory = CreateHttpClient,
        AllowUnencrypted = _settings.Value.AllowUnencrypted,
    };

    private ClientCredentialsCredential WithSecret(NirCredentialSettings user) => new(
        _settings.Value.TokenEndpoint!, user.ClientId!, user.ClientSecret!, new ClientCredentialsOptions
        {
            Scope = _settings.Value.Scope,
            TimeProvider = _timeProvider,
            AllowUnencrypted = _settings.Value.AllowUnencrypted,
            HttpClientFactory = CreateHttpClient,
        });

    // A client is as good as its handler, which the factory makes anew from time to time: until then one client serves all calls.
    private HttpClient CreateHttpClient()
    {
        var handler = _handlers.CreateHandler(_httpClientName);
        var made = _made;
        if (made is null || made.Handler != handler)
        {
            _made = made = new(handler, _http.CreateClient(_httpClientName));
        }

        return made.Client;
    }

    /// <summary>A client and the handler that it was made with.</summary>
    private sealed record MadeClient(HttpMessageHandler Handler, HttpClient Client);
}
