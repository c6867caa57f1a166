using Nir.Sdk.Client;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Tests.Client;

/// <summary>Settings and addresses that cannot be used stop when the client is made, with the setting's name.</summary>
public sealed class NirClientOptionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3601)]
    public void A_time_limit_must_be_one(int sekunder) =>
        Assert.Contains("NirClientOptions.Timeout", Feil(new() { Timeout = TimeSpan.FromSeconds(sekunder) }), StringComparison.Ordinal);

    [Fact]
    public void An_environment_must_be_one() =>
        Assert.Contains("NirClientOptions.Miljoe", Feil(new() { Miljoe = (Miljoe)7 }), StringComparison.Ordinal);

    [Fact]
    public void There_is_one_way_to_carry_requests() =>
        Assert.Contains("HttpClientFactory", Feil(new() { HttpHandler = new Manus().Handler, HttpClientFactory = () => new HttpClient() }), StringComparison.Ordinal);

    [Theory]
    [InlineData("/relative")]
    [InlineData("ftp://nir.example.no")]
    [InlineData("http://nir.example.no")]
    [InlineData("https://user:pass@nir.example.no")]
    [InlineData("https://nir.example.no/?a=b")]
    [InlineData("https://nir.example.no/#a")]
    public void An_address_that_personal_data_must_not_be_sent_to_is_refused(string adresse)
    {
        var feil = Assert.Throws<ArgumentException>("endpoint", () => new NirClient(new Uri(adresse, UriKind.RelativeOrAbsolute), new FastToken()));

        Assert.DoesNotContain("pass", feil.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://nir.example.no", "https://nir.example.no/v1/")]
    [InlineData("https://nir.example.no/nir", "https://nir.example.no/nir/v1/")]
    [InlineData("https://nir.example.no/nir/", "https://nir.example.no/nir/v1/")]
    [InlineData("http://localhost:5080", "http://localhost:5080/v1/")]
    [InlineData("http://127.0.0.1:5080/", "http://127.0.0.1:5080/v1/")]
    public async Task An_address_may_have_a_path_and_the_own_machine_needs_no_tls(string adresse, string start)
    {
        var register = new Manus().Svar(404);

        await new NirClient(new Uri(adresse), new FastToken(), new() { HttpHandler = register.Handler }).ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.StartsWith(start, Assert.Single(register.Spoersmaal).Adresse.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fake_in_a_closed_network_can_be_reached_without_tls()
    {
        var register = new Manus().Svar(404);
        var klient = new NirClient(new Uri("http://nir-fake:8080"), new FastToken(), new() { HttpHandler = register.Handler, TillatUkryptert = true });

        Assert.Null(await klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_factory_is_asked_for_a_client_at_every_attempt()
    {
        var register = new Manus().Svar(404).Svar(404);
        var spurt = 0;
        var klient = new NirClient(Eksempler.Endpoint, new FastToken(), new()
        {
            HttpClientFactory = () =>
            {
                spurt++;
                return new HttpClient(register.Handler);
            },
        });

        await klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken);
        await klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(2, spurt);
    }

    [Fact]
    public void A_client_needs_a_credential_and_a_transport()
    {
        Assert.Throws<ArgumentNullException>("credential", () => new NirClient(Eksempler.Endpoint, null!));
        Assert.Throws<ArgumentNullException>("endpoint", () => new NirClient(null!, new FastToken()));
        Assert.Throws<ArgumentNullException>("transport", () => new NirClient((INirTransport)null!));
    }

    private static string Feil(NirClientOptions options) =>
        Assert.Throws<ArgumentException>(() => new NirClient(Eksempler.Endpoint, new FastToken(), options)).Message;
}
