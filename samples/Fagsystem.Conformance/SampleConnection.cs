using Fagsystem.Overfoering;
using Microsoft.Extensions.DependencyInjection;
using Nir.Conformance.Systems;
using Nir.Sdk.Client;
using Nir.Sdk.Hosting;
using Nir.Sdk.Hosting.Settings;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Fagsystem.Conformance;

/// <summary>The sample's clients of a scenario, with what it remembers of earlier transfers.</summary>
internal sealed class SampleConnection : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private SampleConnection(ServiceProvider services, SampleClock clock) => (_services, Clock) = (services, clock);

    public SampleClock Clock { get; }

    public TransferMemory Memory { get; } = TransferMemory.ForOneRun();

    public DateOnly Dato => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    /// <summary>Connects.</summary>
    /// <param name="setup">Where the register is, and who may call it.</param>
    /// <param name="handler">Reaches it.</param>
    public static SampleConnection Create(ScenarioSetup setup, HttpMessageHandler handler)
    {
        var clock = new SampleClock();
        clock.Set(setup.Dato);
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock);
        services.AddNirClient(settings =>
        {
            settings.Endpoint = setup.Endpoint;
            settings.TokenEndpoint = setup.TokenEndpoint;
            settings.Miljoe = Miljoe.Test;
            settings.Timeout = setup.Timeout;
            settings.Retry = new() { MaxRetries = 2, BaseDelay = TimeSpan.FromMilliseconds(50), MaxRetryAfter = TimeSpan.FromSeconds(2) };
            foreach (var kommune in setup.Logins.GroupBy(static login => login.Kommune))
            {
                settings.Kommuner[kommune.Key] = new()
                {
                    Kommuneintrobruker = Credential(kommune, Rolle.Kommuneintrobruker),
                    Kommunenorskbruker = Credential(kommune, Rolle.Kommunenorskbruker),
                };
            }
        }).ConfigurePrimaryHttpMessageHandler(() => handler);
        return new(services.BuildServiceProvider(), clock);
    }

    public NirClients Clients(Kommunenummer kommune) => new(_services.GetRequiredService<INirClientFactory>(), kommune);

    public NirClient Client(Registrering registrering) => Clients(registrering.Kommune).For(registrering);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static NirCredentialSettings Credential(IEnumerable<FagsystemLogin> logins, Rolle rolle)
    {
        var login = logins.First(login => login.Rolle == rolle.ToKode());
        return new() { ClientId = login.ClientId, ClientSecret = login.ClientSecret };
    }
}
