using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Nir.Sdk.Hosting.Settings;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Hosting.Tests;

/// <summary>Settings are bound from configuration and checked when the program starts; a message names the setting.</summary>
public sealed class OptionsTests
{
    public static TheoryData<string, string> Error => new()
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
        { "fylkeskommune", $"Fylkeskommuner:{Setup.Fylkeskommune}" },
        { "fylkeskommunens", $"Fylkeskommuner:{Setup.Fylkeskommune}:Kommunenorskbruker:ClientSecret" },
    };

    private static Dictionary<string, Action<NirClientSettings>> Changes => new()
    {
        ["Endpoint"] = static settings => settings.Endpoint = null,
        ["relative"] = static settings => settings.Endpoint = new Uri("nir", UriKind.Relative),
        ["http"] = static settings => settings.Endpoint = new Uri("http://nir.example.no"),
        ["user"] = static settings => settings.Endpoint = new Uri($"https://user:{Setup.Secret}@nir.example.no"),
        ["TokenEndpoint"] = static settings => settings.TokenEndpoint = null,
        ["query"] = static settings => settings.TokenEndpoint = new Uri($"https://login.example.no/?secret={Setup.Secret}"),
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
        ["ClientId"] = static settings => settings.Kommuner["9903"] = new() { Kommuneintrobruker = new() { ClientSecret = Setup.Secret } },
        ["ClientSecret"] = static settings => settings.Kommuner["9903"] = new() { Kommunenorskbruker = new() { ClientId = "norsk", ClientSecret = " " } },
        ["organisasjonsnummer"] = static settings => settings.Fylkeskommuner["123"] = settings.Fylkeskommuner[Setup.Fylkeskommune.ToString()],
        ["fylkeskommune"] = static settings => settings.Fylkeskommuner[Setup.Fylkeskommune.ToString()] = new(),
        ["fylkeskommunens"] = static settings =>
            settings.Fylkeskommuner[Setup.Fylkeskommune.ToString()] = new() { Kommunenorskbruker = new() { ClientId = "norsk" } },
    };

    [Theory]
    [MemberData(nameof(Error))]
    public void A_setting_that_cannot_be_used_stops_the_program_when_it_starts(string change, string option)
    {
        using var setup = new Setup(Changes[change]);

        var error = Assert.Throws<OptionsValidationException>(() => setup.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal($"Property {option}", Assert.Single(error.Failures).Split(": ")[0]);
        Assert.DoesNotContain(Setup.Secret, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_can_be_used_start_the_program()
    {
        using var setup = new Setup();

        setup.Services.GetRequiredService<IStartupValidator>().Validate();

        Assert.NotNull(setup.Factory.Create(Kommunenummer.Parse("9901"), Rolle.Kommuneintrobruker));
    }

    [Fact]
    public void An_address_without_tls_can_be_allowed()
    {
        using var setup = new Setup(static settings =>
        {
            settings.Endpoint = new Uri("http://nir-fake:8080");
            settings.TokenEndpoint = new Uri("http://nir-fake:8080/oauth/token");
            settings.AllowUnencrypted = true;
        });

        setup.Services.GetRequiredService<IStartupValidator>().Validate();

        Assert.NotNull(setup.Factory.Create(Setup.Fylkeskommune));
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
            ["Nir:SyntheticSeries"] = "Tenor, Nav",
            ["Nir:Timeout"] = "00:00:20",
            ["Nir:ValidateBeforeSending"] = "false",
            ["Nir:RequirePurpose"] = "true",
            ["Nir:AllowUnencrypted"] = "true",
            ["Nir:Retry:MaxRetries"] = "5",
            ["Nir:Retry:BaseDelay"] = "00:00:02",
            ["Nir:Retry:MaxDelay"] = "00:00:40",
            ["Nir:Retry:MaxRetryAfter"] = "00:03:00",
            ["Nir:Kommuner:0301:Kommuneintrobruker:ClientId"] = "intro",
            ["Nir:Kommuner:0301:Kommuneintrobruker:ClientSecret"] = "a",
            ["Nir:Kommuner:0301:Kommunenorskbruker:ClientId"] = "norsk",
            ["Nir:Kommuner:0301:Kommunenorskbruker:ClientSecret"] = "b",
            [$"Nir:Fylkeskommuner:{Setup.Fylkeskommune}:Kommunenorskbruker:ClientId"] = "fylke",
            [$"Nir:Fylkeskommuner:{Setup.Fylkeskommune}:Kommunenorskbruker:ClientSecret"] = "c",
        }).Build();
        using var services = new ServiceCollection().AddNirClient(configuration.GetSection("Nir")).Services.BuildServiceProvider();

        var settings = services.GetRequiredService<IOptions<NirClientSettings>>().Value;

        Assert.Equal(("https://nir.example.no/", "https://login.example.no/oauth/token", "nir"),
            (settings.Endpoint!.AbsoluteUri, settings.TokenEndpoint!.AbsoluteUri, settings.Scope));
        Assert.Equal((Miljoe.Produksjon, SyntheticSeries.Tenor | SyntheticSeries.Nav), (settings.Miljoe, settings.SyntheticSeries));
        Assert.Equal((TimeSpan.FromSeconds(20), false, true, true),
            (settings.Timeout, settings.ValidateBeforeSending, settings.RequirePurpose, settings.AllowUnencrypted));
        Assert.Equal((5, 2, 40, 180),
            (settings.Retry.MaxRetries, settings.Retry.BaseDelay.TotalSeconds, settings.Retry.MaxDelay.TotalSeconds,
            settings.Retry.MaxRetryAfter.TotalSeconds));
        Assert.Equal(("intro", "a"), (settings.Kommuner["0301"].Kommuneintrobruker!.ClientId, settings.Kommuner["0301"].Kommuneintrobruker!.ClientSecret));
        Assert.Equal(("norsk", "b"), (settings.Kommuner["0301"].Kommunenorskbruker!.ClientId, settings.Kommuner["0301"].Kommunenorskbruker!.ClientSecret));
        Assert.Equal("fylke", settings.Fylkeskommuner[Setup.Fylkeskommune.ToString()].Kommunenorskbruker!.ClientId);
        Assert.NotNull(services.GetRequiredService<INirClientFactory>().Create(Kommunenummer.Parse("0301"), Rolle.Kommunenorskbruker));
    }

    [Fact]
    public void Every_setting_is_in_the_test_that_binds_them() =>
        Assert.Equal(
            ["AllowUnencrypted", "Endpoint", "Fylkeskommuner", "Kommuner", "Miljoe", "RequirePurpose", "Retry", "Scope", "SyntheticSeries", "Timeout",
                "TokenEndpoint", "ValidateBeforeSending"],
            typeof(NirClientSettings).GetProperties().Select(static property => property.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_transfer_user_prints_without_its_secret() =>
        Assert.Equal("Client intro", new NirCredentialSettings { ClientId = "intro", ClientSecret = Setup.Secret }.ToString());
}
