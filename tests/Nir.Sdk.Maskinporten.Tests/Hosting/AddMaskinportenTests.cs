using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Nir.Register;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Hosting;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Maskinporten.Hosting;
using Nir.Sdk.Maskinporten.Tests.Fake;
using Nir.Sdk.Maskinporten.Tests.Fixtures;
using Nir.Shared;
using Nir.Shared.Client;
using Nir.Testing;

namespace Nir.Sdk.Maskinporten.Tests.Hosting;

/// <summary>A program's clients get their tokens from Maskinporten when it says so once.</summary>
public sealed class AddMaskinportenTests
{
    private static readonly Kommunenummer Fjordvik = SyntheticKommune.Fjordvik.Nummer;

    public static TheoryData<string, string?, string> Error => new()
    {
        { "Authority", "maskinporten", "Authority" },
        { "Authority", "https://user:pl4nted@maskinporten.example.no", "Authority" },
        { "Issuer", " ", "Issuer" },
        { "KommuneintrobrukerScope", "pl4nted \"scope\"", "KommuneintrobrukerScope" },
        { "KommunenorskbrukerScope", "", "KommunenorskbrukerScope" },
        { "Consumers:pl4nted", "310000035", "Consumers" },
        { "Consumers:9901", "pl4nted", "Consumers:9901" },
        { "Consumers:9901", "310000036", "Consumers:9901" },
        { "AssertionLifetime", "00:02:01", "AssertionLifetime" },
        { "Resource", " ", "Resource" },
    };

    [Fact]
    public async Task A_registration_is_transferred_by_a_program_that_has_no_secret_but_its_key()
    {
        await using var fake = await FakeMaskinporten.StartAsync(IssuingTests.Delegert());
        using var log = new LogCollector();
        await using var program = Program(fake.Nir.CreateHandler, fake.Time, log, new()
        {
            ["Authority"] = fake.Nir.Maskinporten.AbsoluteUri,
            ["Consumers:9901"] = FakeMaskinporten.Fjordvik,
        });
        var factory = program.GetRequiredService<INirClientFactory>();
        var token = TestContext.Current.CancellationToken;
        var person = fake.Nir.CreatePerson();

        var intro = await factory.Create(Fjordvik, Rolle.Kommuneintrobruker).SendAsync(person.CreateIntroduksjonsprogram(), cancellationToken: token);
        var norsk = await factory.Create(Fjordvik, Rolle.Kommunenorskbruker).SendAsync(person.CreateNorskopplaering(), cancellationToken: token);

        Assert.All([intro, norsk], static result => Assert.True(result is Accepted, result.ToString()));
        Assert.Equal(2, log.Entries.Count(static entry => entry.Tekst.Contains("Sending HTTP request POST", StringComparison.Ordinal)));
        Assert.DoesNotContain(log.Entries, static entry => entry.Tekst.Contains("eyJ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fylkeskommune_is_a_consumer_by_its_own_number()
    {
        await using var fake = await FakeMaskinporten.StartAsync(IssuingTests.Delegert());
        await using var program = Program(fake.Nir.CreateHandler, fake.Time, settings: new()
        {
            ["Authority"] = fake.Nir.Maskinporten.AbsoluteUri,
            [$"Consumers:{DefaultUsers.Fylkeskommune}"] = DefaultUsers.Fylkeskommune.ToString(),
        });

        var client = program.GetRequiredService<INirClientFactory>().Create(DefaultUsers.Fylkeskommune);
        var error = await Assert.ThrowsAsync<NirException>(() => client.ReadAsync(Guid.NewGuid(), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("MP-251", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_are_asked_for_at_the_well_known_address_of_the_clients_environment()
    {
        var server = new Script().Answer(200, Setup.Token("t1")).Answer(404);
        await using var program = Program(() => server.Handler, new FakeTime());

        await program.GetRequiredService<INirClientFactory>().Create(Fjordvik, Rolle.Kommuneintrobruker)
            .ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(MaskinportenAuthority.Test.TokenEndpoint, server.Requests[0].Adresse);
        var grant = ParsedGrant.From(server.Requests[0]);
        Assert.Equal((Setup.ClientId, "https://test.maskinporten.no/"),
            (grant.Claims.GetProperty("iss").GetString(), grant.Claims.GetProperty("aud").GetString()));
        Assert.False(grant.Claims.TryGetProperty("consumer_org", out _));
    }

    [Fact]
    public async Task Clients_that_ask_for_the_same_token_share_it()
    {
        var server = new Script().Answer(200, Setup.Token("t1")).Answer(404).Answer(404);
        await using var program = Program(() => server.Handler, new FakeTime(), settings: new() { ["KommunenorskbrukerScope"] = Setup.Scope });
        var factory = program.GetRequiredService<INirClientFactory>();

        foreach (var rolle in new[] { Rolle.Kommuneintrobruker, Rolle.Kommunenorskbruker })
        {
            await factory.Create(Fjordvik, rolle).ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken);
        }

        Assert.Equal("POST GET GET", server.Methods);
    }

    [Theory]
    [MemberData(nameof(Error))]
    public async Task A_setting_that_cannot_be_used_stops_the_program_when_it_starts(string name, string? value, string option)
    {
        await using var program = Program(static () => new HttpClientHandler(), new FakeTime(), settings: new() { [name] = value });

        var error = Assert.Throws<OptionsValidationException>(program.GetRequiredService<IStartupValidator>().Validate);

        Assert.Equal(typeof(MaskinportenSettings), error.OptionsType);
        Assert.Contains($"Property {option}: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pl4nted", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_scope_at_all_stops_the_program_when_it_starts()
    {
        await using var program =
            Program(static () => new HttpClientHandler(), new FakeTime(),
                settings: new() { ["KommuneintrobrukerScope"] = null, ["KommunenorskbrukerScope"] = null });

        Assert.Contains("KommunenorskbrukerScope, or both",
            Assert.Throws<OptionsValidationException>(program.GetRequiredService<IStartupValidator>().Validate).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_without_a_scope_is_told_when_its_client_is_made()
    {
        await using var program = Program(static () => new HttpClientHandler(), new FakeTime(), settings: new() { ["KommunenorskbrukerScope"] = null });
        program.GetRequiredService<IStartupValidator>().Validate();

        var error = Assert.Throws<InvalidOperationException>(() => program.GetRequiredService<INirClientFactory>().Create(Fjordvik, Rolle.Kommunenorskbruker));

        Assert.Equal("There is no scope for Kommunenorskbruker: give the setting KommunenorskbrukerScope of Maskinporten.", error.Message);
    }

    [Fact]
    public async Task A_key_that_cannot_be_used_stops_the_program_when_it_starts()
    {
        await using var program = Program(static () => new HttpClientHandler(), new FakeTime(), key: static _ => MaskinportenKey.FromJwk("pl4nted"));

        Assert.Throws<ArgumentException>("jwk", () => program.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public async Task The_key_is_disposed_with_the_services()
    {
        var key = MaskinportenKey.FromJwk(Keys.PrivateJwk(Keys.En));
        var program = Program(static () => new HttpClientHandler(), new FakeTime(), key: _ => key);
        program.GetRequiredService<MaskinportenKey>();
        await program.DisposeAsync();
        using var setup = new Setup();

        await Assert.ThrowsAsync<NirException>(() => Setup.Read(setup.Credential(key: key)).AsTask());
    }

    private static ServiceProvider Program(
        Func<HttpMessageHandler> handler, TimeProvider time, LogCollector? log = null, Dictionary<string, string?>? settings = null,
        Func<IServiceProvider, MaskinportenKey>? key = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Nir:Endpoint"] = "https://nir.invalid/",
                ["Nir:Miljoe"] = "Test",
                ["Nir:Kommuner:9901:Kommuneintrobruker:ClientId"] = Setup.ClientId,
                ["Nir:Kommuner:9901:Kommunenorskbruker:ClientId"] = Setup.ClientId,
                [$"Nir:Fylkeskommuner:{DefaultUsers.Fylkeskommune}:Kommunenorskbruker:ClientId"] = Setup.ClientId,
                ["Maskinporten:KommuneintrobrukerScope"] = "nir:kommuneintrobruker",
                ["Maskinporten:KommunenorskbrukerScope"] = "nir:kommunenorskbruker",
            })
            .AddInMemoryCollection((settings ?? []).Select(static pair => KeyValuePair.Create($"Maskinporten:{pair.Key}", pair.Value)))
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton(time);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace));
        if (log is not null)
        {
            services.AddSingleton<ILoggerProvider>(log);
        }

        services.AddNirClient(configuration.GetSection("Nir")).ConfigurePrimaryHttpMessageHandler(handler);
        services.AddMaskinporten(configuration.GetSection("Maskinporten"), key ?? (static _ => MaskinportenKey.FromJwk(Keys.PrivateJwk(Keys.En))));
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }
}
