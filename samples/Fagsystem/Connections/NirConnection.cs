using Fagsystem.Overfoering;
using Microsoft.Extensions.DependencyInjection;
using Nir.Sdk.Hosting;
using Nir.Sdk.Hosting.Settings;
using Nir.Sdk.Regler;

namespace Fagsystem.Connections;

/// <summary>The clients as <c>Nir.Sdk.Hosting</c> makes them. This system holds synthetic persons, so they refuse everyone else.</summary>
internal sealed class NirConnection : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private NirConnection(ServiceProvider services, NirClients clients)
    {
        _services = services;
        Clients = clients;
    }

    public NirClients Clients { get; }

    /// <summary>Sets the clients up. Nothing is sent.</summary>
    /// <param name="address">NIR's address.</param>
    /// <param name="logins">Who signs in.</param>
    /// <param name="time">The clock: its day is the one that the rules are checked on.</param>
    public static NirConnection Create(Uri address, Logins logins, TimeProvider time)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(time);
        services.AddNirClient(settings =>
        {
            settings.Endpoint = address;
            settings.TokenEndpoint = new($"{address.GetLeftPart(UriPartial.Path).TrimEnd('/')}/oauth/token");
            settings.Miljoe = Miljoe.Test;
            settings.Kommuner[logins.Kommune.ToString()] = new()
            {
                Kommuneintrobruker = Credential(logins.Intro), Kommunenorskbruker = Credential(logins.Norsk),
            };
            settings.Retry = new() { MaxRetries = 2, BaseDelay = TimeSpan.FromMilliseconds(500), MaxRetryAfter = TimeSpan.FromSeconds(30) };
        });
        var provider = services.BuildServiceProvider();
        return new(provider, new(provider.GetRequiredService<INirClientFactory>(), logins.Kommune));
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static NirCredentialSettings Credential(Login login) => new() { ClientId = login.ClientId, ClientSecret = login.Secret };
}
