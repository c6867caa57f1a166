using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Nir.Sdk.Hosting.Settings;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Hosting.Tests;

/// <summary>Settings are bound from configuration and checked when the program starts; a message names the setting.</summary>
public sealed class InnstillingerTests
{
    public static TheoryData<string, string> Feil => new()
    {
        { "Endpoint", "Endpoint" },
        { "relative", "Endpoint" },
        { "http", "Endpoint" },
        { "user", "Endpoint" },
        { "TokenEndpoint", "TokenEndpoint" },
        { "query", "TokenEndpoint" },
        { "Miljoe", "Miljoe" },
        { "undefined", "Miljoe" },
        { "Timeout", "Timeout" },
        { "long", "Timeout" },
        { "Retry", "Retry" },
        { "MaxRetries", "Retry:MaxRetries" },
        { "negative", "Retry:MaxRetries" },
        { "BaseDelay", "Retry:BaseDelay" },
        { "longer", "Retry:BaseDelay" },
        { "MaxDelay", "Retry:MaxDelay" },
        { "MaxRetryAfter", "Retry:MaxRetryAfter" },
        { "nobody", "Kommuner" },
        { "kommunenummer", "Kommuner" },
        { "empty", "Kommuner:9903" },
        { "ClientId", "Kommuner:9903:Kommuneintrobruker:ClientId" },
        { "ClientSecret", "Kommuner:9903:Kommunenorskbruker:ClientSecret" },
        { "organisasjonsnummer", "Fylkeskommuner" },
        { "fylkeskommune", $"Fylkeskommuner:{Oppsett.Fylkeskommune}" },
        { "fylkeskommunens", $"Fylkeskommuner:{Oppsett.Fylkeskommune}:Kommunenorskbruker:ClientSecret" },
    };

    private static Dictionary<string, Action<NirClientSettings>> Endringer => new()
    {
        ["Endpoint"] = static settings => settings.Endpoint = null,
        ["relative"] = static settings => settings.Endpoint = new Uri("nir", UriKind.Relative),
        ["http"] = static settings => settings.Endpoint = new Uri("http://nir.example.no"),
        ["user"] = static settings => settings.Endpoint = new Uri($"https://user:{Oppsett.Secret}@nir.example.no"),
        ["TokenEndpoint"] = static settings => settings.TokenEndpoint = null,
        ["query"] = static settings => settings.TokenEndpoint = new Uri($"https://login.example.no/?secret={Oppsett.Secret}"),
        ["Miljoe"] = static settings => settings.Miljoe = null,
        ["undefined"] = static settings => settings.Miljoe = (Miljoe)7,
        ["Timeout"] = static settings => settings.Timeout = TimeSpan.Zero,
        ["long"] = static settings => settings.Timeout = TimeSpan.FromHours(2),
        ["Retry"] = static settings => settings.Retry = null!,
        ["MaxRetries"] = static settings => settings.Retry.MaxRetries = 11,
        ["negative"] = static settings => settings.Retry.MaxRetries = -1,
        ["BaseDelay"] = static settings => settings.Retry.BaseDelay = TimeSpan.Zero,
        ["longer"] = static settings => settings.Retry.BaseDelay = TimeSpan.FromMinutes(1),
        ["MaxDelay"] = static settings => settings.Retry.MaxDelay = TimeSpan.FromHours(2),
        ["MaxRetryAfter"] = static settings => settings.Retry.MaxRetryAfter = TimeSpan.FromSeconds(-1),
        ["nobody"] = static settings =>
        {
            settings.Kommuner.Clear();
            settings.Fylkeskommuner.Clear();
        },
        ["kommunenummer"] = static settings => settings.Kommuner["301"] = settings.Kommuner["9901"],
        ["empty"] = static settings => settings.Kommuner["9903"] = new(),
        ["ClientId"] = static settings => settings.Kommuner["9903"] = new() { Kommuneintrobruker = new() { ClientSecret = Oppsett.Secret } },
        ["ClientSecret"] = static settings => settings.Kommuner["9903"] = new() { Kommunenorskbruker = new() { ClientId = "norsk", ClientSecret = " " } },
        ["organisasjonsnummer"] = static settings => settings.Fylkeskommuner["123"] = settings.Fylkeskommuner[Oppsett.Fylkeskommune.ToString()],
        ["fylkeskommune"] = static settings => settings.Fylkeskommuner[Oppsett.Fylkeskommune.ToString()] = new(),
        ["fylkeskommunens"] = static settings => settings.Fylkeskommuner[Oppsett.Fylkeskommune.ToString()] = new() { Kommunenorskbruker = new() { ClientId = "norsk" } },
    };

    [Theory]
    [MemberData(nameof(Feil))]
    public void A_setting_that_cannot_be_used_stops_the_program_when_it_starts(string endring, string innstilling)
    {
        using var oppsett = new Oppsett(Endringer[endring]);

        var feil = Assert.Throws<OptionsValidationException>(() => oppsett.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal($"Property {innstilling}", Assert.Single(feil.Failures).Split(": ")[0]);
        Assert.DoesNotContain(Oppsett.Secret, feil.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_can_be_used_start_the_program()
    {
        using var oppsett = new Oppsett();

        oppsett.Services.GetRequiredService<IStartupValidator>().Validate();

        Assert.NotNull(oppsett.Factory.Create(Kommunenummer.Parse("9901"), Rolle.Kommuneintrobruker));
    }

    [Fact]
    public void An_address_without_tls_can_be_allowed()
    {
        using var oppsett = new Oppsett(static settings =>
        {
            settings.Endpoint = new Uri("http://nir-fake:8080");
            settings.TokenEndpoint = new Uri("http://nir-fake:8080/oauth/token");
            settings.TillatUkryptert = true;
        });

        oppsett.Services.GetRequiredService<IStartupValidator>().Validate();

        Assert.NotNull(oppsett.Factory.Create(Oppsett.Fylkeskommune));
    }

    [Fact]
    public void Every_setting_is_bound_from_configuration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Nir:Endpoint"] = "https://nir.example.no/",
            ["Nir:TokenEndpoint"] = "https://login.example.no/oauth/token",
            ["Nir:Scope"] = "nir",
            ["Nir:Miljoe"] = "Produksjon",
            ["Nir:SyntetiskeSerier"] = "Tenor, Nav",
            ["Nir:Timeout"] = "00:00:20",
            ["Nir:ValiderFoerSending"] = "false",
            ["Nir:KrevFormaal"] = "true",
            ["Nir:TillatUkryptert"] = "true",
            ["Nir:Retry:MaxRetries"] = "5",
            ["Nir:Retry:BaseDelay"] = "00:00:02",
            ["Nir:Retry:MaxDelay"] = "00:00:40",
            ["Nir:Retry:MaxRetryAfter"] = "00:03:00",
            ["Nir:Kommuner:0301:Kommuneintrobruker:ClientId"] = "intro",
            ["Nir:Kommuner:0301:Kommuneintrobruker:ClientSecret"] = "a",
            ["Nir:Kommuner:0301:Kommunenorskbruker:ClientId"] = "norsk",
            ["Nir:Kommuner:0301:Kommunenorskbruker:ClientSecret"] = "b",
            [$"Nir:Fylkeskommuner:{Oppsett.Fylkeskommune}:Kommunenorskbruker:ClientId"] = "fylke",
            [$"Nir:Fylkeskommuner:{Oppsett.Fylkeskommune}:Kommunenorskbruker:ClientSecret"] = "c",
        }).Build();
        using var services = new ServiceCollection().AddNirClient(configuration.GetSection("Nir")).Services.BuildServiceProvider();

        var settings = services.GetRequiredService<IOptions<NirClientSettings>>().Value;

        Assert.Equal(("https://nir.example.no/", "https://login.example.no/oauth/token", "nir"), (settings.Endpoint!.AbsoluteUri, settings.TokenEndpoint!.AbsoluteUri, settings.Scope));
        Assert.Equal((Miljoe.Produksjon, SyntetiskeSerier.Tenor | SyntetiskeSerier.Nav), (settings.Miljoe, settings.SyntetiskeSerier));
        Assert.Equal((TimeSpan.FromSeconds(20), false, true, true), (settings.Timeout, settings.ValiderFoerSending, settings.KrevFormaal, settings.TillatUkryptert));
        Assert.Equal((5, 2, 40, 180), (settings.Retry.MaxRetries, settings.Retry.BaseDelay.TotalSeconds, settings.Retry.MaxDelay.TotalSeconds, settings.Retry.MaxRetryAfter.TotalSeconds));
        Assert.Equal(("intro", "a"), (settings.Kommuner["0301"].Kommuneintrobruker!.ClientId, settings.Kommuner["0301"].Kommuneintrobruker!.ClientSecret));
        Assert.Equal(("norsk", "b"), (settings.Kommuner["0301"].Kommunenorskbruker!.ClientId, settings.Kommuner["0301"].Kommunenorskbruker!.ClientSecret));
        Assert.Equal("fylke", settings.Fylkeskommuner[Oppsett.Fylkeskommune.ToString()].Kommunenorskbruker!.ClientId);
        Assert.NotNull(services.GetRequiredService<INirClientFactory>().Create(Kommunenummer.Parse("0301"), Rolle.Kommunenorskbruker));
    }

    [Fact]
    public void Every_setting_is_in_the_test_that_binds_them() =>
        Assert.Equal(
            ["Endpoint", "Fylkeskommuner", "Kommuner", "KrevFormaal", "Miljoe", "Retry", "Scope", "SyntetiskeSerier", "TillatUkryptert", "Timeout", "TokenEndpoint", "ValiderFoerSending"],
            typeof(NirClientSettings).GetProperties().Select(static egenskap => egenskap.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_transfer_user_prints_without_its_secret() =>
        Assert.Equal("Client intro", new NirCredentialSettings { ClientId = "intro", ClientSecret = Oppsett.Secret }.ToString());
}
