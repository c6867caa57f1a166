using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Nir.Register;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Hosting;
using Nir.Sdk.Hosting.Tests;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Maskinporten.Hosting;
using Nir.Sdk.Maskinporten.Tests.Fake;
using Nir.Sdk.Maskinporten.Tests.Kulisser;
using Nir.Sdk.Tests.Client.Kulisser;
using Nir.Testing;

namespace Nir.Sdk.Maskinporten.Tests.Hosting;

/// <summary>A program's clients get their tokens from Maskinporten when it says so once.</summary>
public sealed class AddMaskinportenTests
{
    private static readonly Kommunenummer Fjordvik = SyntetiskKommune.Fjordvik.Nummer;

    public static TheoryData<string, string?, string> Feil => new()
    {
        { "Authority", "maskinporten", "Authority" },
        { "Authority", "https://user:pl4nted@maskinporten.example.no", "Authority" },
        { "Issuer", " ", "Issuer" },
        { "KommuneintrobrukerScope", "pl4nted \"scope\"", "KommuneintrobrukerScope" },
        { "KommunenorskbrukerScope", "", "KommunenorskbrukerScope" },
        { "Konsumenter:pl4nted", "310000035", "Konsumenter" },
        { "Konsumenter:9901", "pl4nted", "Konsumenter:9901" },
        { "Konsumenter:9901", "310000036", "Konsumenter:9901" },
        { "AssertionLifetime", "00:02:01", "AssertionLifetime" },
        { "Resource", " ", "Resource" },
    };

    [Fact]
    public async Task A_registration_is_transferred_by_a_program_that_has_no_secret_but_its_key()
    {
        await using var fake = await FakeMaskinporten.StartAsync(UtstedelseTests.Delegert());
        using var logg = new Loggsamler();
        await using var program = Program(fake.Nir.CreateHandler, fake.Tid, logg, new()
        {
            ["Authority"] = fake.Nir.Maskinporten.AbsoluteUri,
            ["Konsumenter:9901"] = FakeMaskinporten.Fjordvik,
        });
        var factory = program.GetRequiredService<INirClientFactory>();
        var token = TestContext.Current.CancellationToken;
        var person = fake.Nir.OpprettPerson();

        var intro = await factory.Create(Fjordvik, Rolle.Kommuneintrobruker).SendAsync(person.EtIntroduksjonsprogram(), cancellationToken: token);
        var norsk = await factory.Create(Fjordvik, Rolle.Kommunenorskbruker).SendAsync(person.EnNorskopplaering(), cancellationToken: token);

        Assert.All([intro, norsk], static resultat => Assert.True(resultat is Accepted, resultat.ToString()));
        Assert.Equal(2, logg.Poster.Count(static post => post.Tekst.Contains("Sending HTTP request POST", StringComparison.Ordinal)));
        Assert.DoesNotContain(logg.Poster, static post => post.Tekst.Contains("eyJ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fylkeskommune_is_a_consumer_by_its_own_number()
    {
        await using var fake = await FakeMaskinporten.StartAsync(UtstedelseTests.Delegert());
        await using var program = Program(fake.Nir.CreateHandler, fake.Tid, settings: new()
        {
            ["Authority"] = fake.Nir.Maskinporten.AbsoluteUri,
            [$"Konsumenter:{Standardbrukere.Fylkeskommune}"] = Standardbrukere.Fylkeskommune.ToString(),
        });

        var klient = program.GetRequiredService<INirClientFactory>().Create(Standardbrukere.Fylkeskommune);
        var feil = await Assert.ThrowsAsync<NirException>(() => klient.ReadAsync(Guid.NewGuid(), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("MP-251", feil.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_are_asked_for_at_the_well_known_address_of_the_clients_environment()
    {
        var server = new Manus().Svar(200, Oppsett.Token("t1")).Svar(404);
        await using var program = Program(() => server.Handler, new FakeTid());

        await program.GetRequiredService<INirClientFactory>().Create(Fjordvik, Rolle.Kommuneintrobruker).ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(MaskinportenAuthority.Test.TokenEndpoint, server.Spoersmaal[0].Adresse);
        var grant = LestGrant.Av(server.Spoersmaal[0]);
        Assert.Equal((Oppsett.ClientId, "https://test.maskinporten.no/"), (grant.Claims.GetProperty("iss").GetString(), grant.Claims.GetProperty("aud").GetString()));
        Assert.False(grant.Claims.TryGetProperty("consumer_org", out _));
    }

    [Fact]
    public async Task Clients_that_ask_for_the_same_token_share_it()
    {
        var server = new Manus().Svar(200, Oppsett.Token("t1")).Svar(404).Svar(404);
        await using var program = Program(() => server.Handler, new FakeTid(), settings: new() { ["KommunenorskbrukerScope"] = Oppsett.Scope });
        var factory = program.GetRequiredService<INirClientFactory>();

        foreach (var rolle in new[] { Rolle.Kommuneintrobruker, Rolle.Kommunenorskbruker })
        {
            await factory.Create(Fjordvik, rolle).ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken);
        }

        Assert.Equal("POST GET GET", server.Metoder);
    }

    [Theory]
    [MemberData(nameof(Feil))]
    public async Task A_setting_that_cannot_be_used_stops_the_program_when_it_starts(string navn, string? verdi, string innstilling)
    {
        await using var program = Program(static () => new HttpClientHandler(), new FakeTid(), settings: new() { [navn] = verdi });

        var feil = Assert.Throws<OptionsValidationException>(program.GetRequiredService<IStartupValidator>().Validate);

        Assert.Equal(typeof(MaskinportenSettings), feil.OptionsType);
        Assert.Contains($"Property {innstilling}: ", feil.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pl4nted", feil.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_scope_at_all_stops_the_program_when_it_starts()
    {
        await using var program = Program(static () => new HttpClientHandler(), new FakeTid(), settings: new() { ["KommuneintrobrukerScope"] = null, ["KommunenorskbrukerScope"] = null });

        Assert.Contains("KommunenorskbrukerScope, or both", Assert.Throws<OptionsValidationException>(program.GetRequiredService<IStartupValidator>().Validate).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_without_a_scope_is_told_when_its_client_is_made()
    {
        await using var program = Program(static () => new HttpClientHandler(), new FakeTid(), settings: new() { ["KommunenorskbrukerScope"] = null });
        program.GetRequiredService<IStartupValidator>().Validate();

        var feil = Assert.Throws<InvalidOperationException>(() => program.GetRequiredService<INirClientFactory>().Create(Fjordvik, Rolle.Kommunenorskbruker));

        Assert.Equal("There is no scope for Kommunenorskbruker: give the setting KommunenorskbrukerScope of Maskinporten.", feil.Message);
    }

    [Fact]
    public async Task A_key_that_cannot_be_used_stops_the_program_when_it_starts()
    {
        await using var program = Program(static () => new HttpClientHandler(), new FakeTid(), key: static _ => MaskinportenKey.FromJwk("pl4nted"));

        Assert.Throws<ArgumentException>("jwk", () => program.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public async Task The_key_is_disposed_with_the_services()
    {
        var key = MaskinportenKey.FromJwk(Noekler.PrivatJwk(Noekler.En));
        var program = Program(static () => new HttpClientHandler(), new FakeTid(), key: _ => key);
        program.GetRequiredService<MaskinportenKey>();
        await program.DisposeAsync();
        using var oppsett = new Oppsett();

        await Assert.ThrowsAsync<NirException>(() => Oppsett.Hent(oppsett.Credential(key: key)).AsTask());
    }

    private static ServiceProvider Program(
        Func<HttpMessageHandler> handler, TimeProvider tid, Loggsamler? logg = null, Dictionary<string, string?>? settings = null, Func<IServiceProvider, MaskinportenKey>? key = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Nir:Endpoint"] = "https://nir.invalid/",
                ["Nir:Miljoe"] = "Test",
                ["Nir:Kommuner:9901:Kommuneintrobruker:ClientId"] = Oppsett.ClientId,
                ["Nir:Kommuner:9901:Kommunenorskbruker:ClientId"] = Oppsett.ClientId,
                [$"Nir:Fylkeskommuner:{Standardbrukere.Fylkeskommune}:Kommunenorskbruker:ClientId"] = Oppsett.ClientId,
                ["Maskinporten:KommuneintrobrukerScope"] = "nir:kommuneintrobruker",
                ["Maskinporten:KommunenorskbrukerScope"] = "nir:kommunenorskbruker",
            })
            .AddInMemoryCollection((settings ?? []).Select(static par => KeyValuePair.Create($"Maskinporten:{par.Key}", par.Value)))
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton(tid);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace));
        if (logg is not null)
        {
            services.AddSingleton<ILoggerProvider>(logg);
        }

        services.AddNirClient(configuration.GetSection("Nir")).ConfigurePrimaryHttpMessageHandler(handler);
        services.AddMaskinporten(configuration.GetSection("Maskinporten"), key ?? (static _ => MaskinportenKey.FromJwk(Noekler.PrivatJwk(Noekler.En))));
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }
}
