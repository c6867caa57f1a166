using Microsoft.Extensions.DependencyInjection;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Hosting.Settings;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Regler;
using Nir.Shared.Client;

namespace Nir.Sdk.Hosting.Tests;

/// <summary>Registers are kept apart, and NIR's clients stand free of what the program does to its other HTTP clients.</summary>
public sealed class RegistersTests
{
    private static readonly Kommunenummer Kommune = Kommunenummer.Parse("9901");

    [Fact]
    public void A_second_register_without_a_name_is_refused()
    {
        var services = new ServiceCollection();
        services.AddNirClient(Settings("https://nir.example.no/", "one"));

        Assert.Contains("Give the second register a name",
            Assert.Throws<InvalidOperationException>(() => services.AddNirClient(Settings("https://test.example.no/", "two"))).Message,
            StringComparison.Ordinal);
        services.AddNirClient("test", Settings("https://test.example.no/", "two"));
        Assert.Contains("test",
            Assert.Throws<InvalidOperationException>(() => services.AddNirClient("test", Settings("https://test.example.no/", "three"))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_registers_have_each_their_own_address_and_secret()
    {
        var (production, test) = (Answering(), Answering());
        var services = new ServiceCollection().AddLogging();
        services.AddNirClient(Settings("https://nir.example.no/", "one")).ConfigurePrimaryHttpMessageHandler(() => production.Handler);
        services.AddNirClient("test", Settings("https://test.example.no/", "two")).ConfigurePrimaryHttpMessageHandler(() => test.Handler);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<INirClientFactory>().Create(Kommune, Rolle.Kommuneintrobruker)
            .ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken);
        await provider.GetRequiredKeyedService<INirClientFactory>("test").Create(Kommune, Rolle.Kommuneintrobruker)
            .ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["token.nir.example.no", "nir.example.no"], production.Requests.Select(static asked => asked.Adresse.Host));
        Assert.Equal(["token.test.example.no", "test.example.no"], test.Requests.Select(static asked => asked.Adresse.Host));
        Assert.Contains("client_secret=one", production.Requests[0].RequestBody, StringComparison.Ordinal);
        Assert.Contains("client_secret=two", test.Requests[0].RequestBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_programs_own_resilience_handler_sends_neither_a_registration_nor_a_grant_again()
    {
        var register = new Script().Answer(200, Token).Fremmed(503).Fremmed(500);
        var services = new ServiceCollection().AddLogging();
        services.AddNirClient(Settings("https://nir.example.no/", "one")).ConfigurePrimaryHttpMessageHandler(() => register.Handler);
        services.ConfigureHttpClientDefaults(static builder => builder.AddStandardResilienceHandler());
        await using var provider = services.BuildServiceProvider();

        var result = await provider.GetRequiredService<INirClientFactory>().Create(Kommune, Rolle.Kommuneintrobruker)
            .SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.IsType<OutcomeUnknown>(result);
        Assert.Equal("POST PUT GET", register.Methods);
    }

    [Fact]
    public void A_primary_handler_that_follows_redirects_is_refused()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddNirClient(Settings("https://nir.example.no/", "one")).ConfigurePrimaryHttpMessageHandler(static () => new HttpClientHandler());
        using var provider = services.BuildServiceProvider();

        var fault = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<INirClientFactory>().Create(Kommune, Rolle.Kommuneintrobruker));

        Assert.Contains("AllowAutoRedirect", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_failed_once_is_asked_again()
    {
        var register = new Script().Answer(404);
        var vault = new Vault();
        var services = new ServiceCollection().AddLogging().AddSingleton<INirCredentialFactory>(vault);
        services.AddNirClient(Settings("https://nir.example.no/", "one")).ConfigurePrimaryHttpMessageHandler(() => register.Handler);
        await using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<INirClientFactory>();

        Assert.Throws<IOException>(() => factory.Create(Kommune, Rolle.Kommuneintrobruker));
        vault.IsAway = false;

        Assert.Null(await factory.Create(Kommune, Rolle.Kommuneintrobruker).ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Same(factory.Create(Kommune, Rolle.Kommuneintrobruker), factory.Create(Kommune, Rolle.Kommuneintrobruker));
    }

    private const string Token = """{"access_token":"t1","token_type":"Bearer","expires_in":3600}""";

    private static Script Answering() => new Script().Answer(200, Token).Answer(404);

    private static Action<NirClientSettings> Settings(string endpoint, string secret) => settings =>
    {
        settings.Endpoint = new Uri(endpoint);
        settings.TokenEndpoint = new Uri(endpoint.Replace("https://", "https://token.", StringComparison.Ordinal));
        settings.Miljoe = Miljoe.Test;
        settings.Retry = new() { MaxRetries = 0 };
        settings.Kommuner["9901"] = new() { Kommuneintrobruker = new() { ClientId = "id", ClientSecret = secret } };
    };

    private sealed class Vault : INirCredentialFactory
    {
        public bool IsAway { get; set; } = true;

        public INirCredential Create(NirCredentialContext context) => IsAway ? throw new IOException("The vault is away.") : new FastToken();
    }
}
