using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Nir.Sdk.Hosting;
using Nir.Sdk.Maskinporten.Hosting;
using Nir.Sdk.Maskinporten.Tests.Fake;
using Nir.Sdk.Maskinporten.Tests.Fixtures;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Sdk.Maskinporten.Tests.Tasks;

/// <summary>The page on tokens from Maskinporten: what it shows stands between two marks here.</summary>
public sealed class TokenPagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Maskinporten()
    {
        await using var fake = await FakeMaskinporten.StartAsync(IssuingTests.Delegert());
        var registrering = fake.Nir.CreatePerson().CreateIntroduksjonsprogram();
        var configuration = new ConfigurationBuilder().AddJsonStream(Settings())
            .AddInMemoryCollection([new("Maskinporten:Authority", fake.Nir.Maskinporten.AbsoluteUri), new("Nir:Endpoint", "https://nir.invalid/")]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(fake.Time);
        var jwk = Keys.PrivateJwk(Keys.En);
        services.PostConfigureAll<HttpClientFactoryOptions>(options =>
            options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = fake.Nir.CreateHandler()));

        // page maskinporten
        services.AddNirClient(configuration.GetSection("Nir"));
        services.AddMaskinporten(configuration.GetSection("Maskinporten"), _ => MaskinportenKey.FromJwk(jwk));   // or FromCertificate
        await using var provider = services.BuildServiceProvider();

        var client = provider.GetRequiredService<INirClientFactory>().Create(registrering.Kommune, registrering.Familie);
        var result = await client.SendAsync(registrering, cancellationToken: cancellationToken);
        // end
        Assert.True(result.IsAccepted, result.ToString());
    }

    private static MemoryStream Settings()
    {
        var text = Repository.Read("docs", "tasks", "maskinporten.md").ReplaceLineEndings("\n");
        var start = text.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        return new(System.Text.Encoding.UTF8.GetBytes(text[start..text.IndexOf("```", start, StringComparison.Ordinal)]));
    }

#pragma warning disable IDE1006 // The page says what its readers' code says.
    private static CancellationToken cancellationToken => Stop;
#pragma warning restore IDE1006
}
