using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Hosting;
using Nir.Sdk.Hosting.Settings;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Regler;

namespace Nir.Testing;

/// <summary>Lets a program under test reach a fake.</summary>
public static class FakeNirServiceCollectionExtensions
{
    private const string HttpClientName = "Nir.Sdk";

    /// <summary>
    /// Leads the program's clients to a fake: address, token endpoint, transfer users and handler are the fake's, whatever the settings say; retries, rules and
    /// logging stay the program's. Call it after <c>AddNirClient</c>; where that is not called, it is called here.
    /// </summary>
    /// <param name="services">The program's services.</param>
    /// <param name="nir">The fake. The caller disposes it.</param>
    public static IServiceCollection AddFakeNir(this IServiceCollection services, FakeNir nir)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(nir);
        if (services.All(static service => service.ServiceType != typeof(INirClientFactory) || service.IsKeyedService))
        {
            services.AddNirClient(static _ => { });
        }

        services.RemoveAll<INirCredentialFactory>();
        services.PostConfigure<NirClientSettings>(settings => Fill(settings, nir));
        services.AddHttpClient(HttpClientName).ConfigurePrimaryHttpMessageHandler(nir.CreateHandler);
        return services;
    }

    private static void Fill(NirClientSettings settings, FakeNir nir)
    {
        settings.Endpoint = nir.Endpoint;
        settings.TokenEndpoint = nir.TokenEndpoint;
        settings.Miljoe = Miljoe.Test;
        settings.AllowUnencrypted = true;
        settings.Kommuner.Clear();
        settings.Fylkeskommuner.Clear();
        foreach (var user in nir.Logins)
        {
            var login = new NirCredentialSettings { ClientId = user.ClientId, ClientSecret = user.ClientSecret };
            if (user.Fylkeskommune is { } fylkeskommune)
            {
                settings.Fylkeskommuner[fylkeskommune.ToString()] = new() { Kommunenorskbruker = login };
            }
            else if (user.Kommune is { } kommune)
            {
                Fill(settings.Kommuner.TryGetValue(kommune.ToString(), out var known) ? known : settings.Kommuner[kommune.ToString()] = new(), user.Rolle,
                    login);
            }
        }
    }

    private static void Fill(NirKommuneSettings kommune, Rolle rolle, NirCredentialSettings login)
    {
        switch (rolle)
        {
            case Rolle.Kommuneintrobruker:
                kommune.Kommuneintrobruker = login;
                break;
            case Rolle.Kommunenorskbruker:
                kommune.Kommunenorskbruker = login;
                break;
        }
    }
}
