using Nir.Sdk.Client;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Regler;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>Settings and addresses that cannot be used stop when the client is made, with the setting's name.</summary>
public sealed class NirClientOptionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3601)]
    public void A_time_limit_must_be_one(int seconds) =>
        Assert.Contains("NirClientOptions.Timeout", Error(new() { Timeout = TimeSpan.FromSeconds(seconds) }), StringComparison.Ordinal);

    [Fact]
    public void A_time_limit_may_be_an_hour() =>
        Assert.NotNull(new NirClient(Examples.Endpoint, new FastToken(), new() { Timeout = TimeSpan.FromHours(1) }));

    [Fact]
    public void There_is_a_clock() => Assert.Throws<ArgumentNullException>(
        "TimeProvider", () => new NirClient(Examples.Endpoint, new FastToken(), new() { TimeProvider = null! }));

    [Fact]
    public void A_wire_of_its_own_is_held_to_the_same_and_so_is_a_client_over_another_wire()
    {
        var options = new NirClientOptions { Timeout = TimeSpan.Zero };
        var wire = new HttpNirTransport(Examples.Endpoint, new FastToken());

        Assert.Contains("Timeout", Assert.Throws<ArgumentException>(() => new HttpNirTransport(Examples.Endpoint, new FastToken(), options)).Message,
            StringComparison.Ordinal);
        Assert.Contains("Timeout", Assert.Throws<ArgumentException>(() => new NirClient(wire, options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_environment_must_be_one() =>
        Assert.Contains("NirClientOptions.Miljoe", Error(new() { Miljoe = (Miljoe)7 }), StringComparison.Ordinal);

    [Fact]
    public void There_is_one_way_to_carry_requests() =>
        Assert.Contains("HttpClientFactory", Error(new() { HttpHandler = new Script().Handler, HttpClientFactory = () => new HttpClient() }),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("/relative")]
    [InlineData("ftp://nir.example.no")]
    [InlineData("http://nir.example.no")]
    [InlineData("https://user:pass@nir.example.no")]
    [InlineData("https://nir.example.no/?a=b")]
    [InlineData("https://nir.example.no/#a")]
    public void An_address_that_personal_data_must_not_be_sent_to_is_refused(string address)
    {
        var error = Assert.Throws<ArgumentException>("endpoint", () => new NirClient(new Uri(address, UriKind.RelativeOrAbsolute), new FastToken()));

        Assert.DoesNotContain("pass", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://nir.example.no", "https://nir.example.no/v1/")]
    [InlineData("https://nir.example.no/nir", "https://nir.example.no/nir/v1/")]
    [InlineData("https://nir.example.no/nir/", "https://nir.example.no/nir/v1/")]
    [InlineData("http://localhost:5080", "http://localhost:5080/v1/")]
    [InlineData("http://127.0.0.1:5080/", "http://127.0.0.1:5080/v1/")]
    public async Task An_address_may_have_a_path_and_the_own_machine_needs_no_tls(string address, string start)
    {
        var register = new Script().Answer(404);

        await new NirClient(new Uri(address), new FastToken(), new() { HttpHandler = register.Handler }).ReadAsync(Examples.Id,
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.StartsWith(start, Assert.Single(register.Requests).Adresse.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fake_in_a_closed_network_can_be_reached_without_tls()
    {
        var register = new Script().Answer(404);
        var client = new NirClient(new Uri("http://nir-fake:8080"), new FastToken(), new() { HttpHandler = register.Handler, AllowUnencrypted = true });

        Assert.Null(await client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_factory_is_asked_for_a_client_at_every_attempt()
    {
        var register = new Script().Answer(404).Answer(404);
        var asked = 0;
        var client = new NirClient(Examples.Endpoint, new FastToken(), new()
        {
            HttpClientFactory = () =>
            {
                asked++;
                return new HttpClient(register.Handler);
            },
        });

        await client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken);
        await client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(2, asked);
    }

    [Fact]
    public void A_client_needs_a_credential_and_a_transport()
    {
        Assert.Throws<ArgumentNullException>("credential", () => new NirClient(Examples.Endpoint, null!));
        Assert.Throws<ArgumentNullException>("endpoint", () => new NirClient(null!, new FastToken()));
        Assert.Throws<ArgumentNullException>("transport", () => new NirClient((INirTransport)null!));
    }

    private static string Error(NirClientOptions options) =>
        Assert.Throws<ArgumentException>(() => new NirClient(Examples.Endpoint, new FastToken(), options)).Message;
}
