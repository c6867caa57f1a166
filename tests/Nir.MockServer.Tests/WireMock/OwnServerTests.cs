using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Nir.MockServer.WireMock;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Testing;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Nir.MockServer.Tests.WireMock;

/// <summary>A fake behind a WireMock.Net of the vendor's own.</summary>
public sealed class OwnServerTests : WireMockTest
{
    private readonly WireMockServer _own =
        WireMockServer.Start(static settings => settings.AdditionalServiceRegistration = static services => services.AddHttpContextAccessor());

    private HttpClient Own => field ??= new HttpClient { BaseAddress = new Uri(_own.Url!) };

    [Fact]
    public async Task A_whole_transfer_goes_through_it()
    {
        _own.MapFakeNir(Nir);
        var user = Nir.CreateCredentials(Rolle.Kommuneintrobruker);
        var address = new Uri($"{_own.Url}/");
        using var handler = NirHttpHandler.Create();
        var credential = new ClientCredentialsCredential(new Uri(address, "oauth/token"), user.ClientId, user.ClientSecret, new() { HttpHandler = handler });
        var client = new NirClient(address, credential, new() { HttpHandler = handler, Miljoe = Sdk.Regler.Miljoe.Test });
        var program = Nir.CreatePerson().CreateIntroduksjonsprogram();

        var stored = Assert.IsType<Accepted>(await client.SendAsync(program, cancellationToken: Cancellation));

        Assert.NotEmpty(stored.Version);
        Assert.Single(Nir.Registreringer);
    }

    [Fact]
    public async Task Its_own_mappings_go_first_and_its_other_addresses_stay_its_own()
    {
        _own.MapFakeNir(Nir).Given(Request.Create().WithPath("/v1/status")).RespondWith(Response.Create().WithStatusCode(503));

        Assert.Equal(503, (await SendAsync(Own, HttpMethod.Post, "/v1/status", "{}")).Status);
        Assert.Equal(401, (await SendAsync(Own, HttpMethod.Post, "/v1/persondata", "{}")).Status);
        Assert.Equal((404, """{"Status":"No matching mapping found"}"""), await SendAsync(Own, HttpMethod.Get, "/elsewhere"));
        Assert.Contains(_own.MappingModels, static mapping => mapping.Title == "NIR");
    }

    [Fact]
    public async Task A_tenants_address_is_below_the_servers_own_root()
    {
        await using var tenant = Nir.GetTenant("a");
        _own.MapFakeNir(tenant);
        using var message = await MessageAsync(tenant.CreatePerson().CreateIntroduksjonsprogram());
        message.RequestUri = new Uri($"{_own.Url}/{message.RequestUri}");
        using var answer = await Own.SendAsync(message, Cancellation);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.StartsWith("/v1/registreringer/", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Single(tenant.Registreringer);
        Assert.Empty(Nir.Registreringer);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(3, false)]
    public async Task An_answer_is_cut_or_dropped(int? cutAfter, bool drop)
    {
        _own.Given(Request.Create().WithPath("/v1/openapi.json")).RespondWith(Nir.FromRegister(cutAfter, drop));

        await Assert.ThrowsAsync<HttpRequestException>(() => Own.GetStringAsync(new Uri("/v1/openapi.json", UriKind.Relative), Cancellation));
    }

    [Fact]
    public async Task A_server_that_does_not_tell_of_its_connections_says_what_to_give_it()
    {
        using var plain = WireMockServer.Start();
        plain.Given(Request.Create()).RespondWith(Nir.FromRegister(drop: true));
        using var http = new HttpClient { BaseAddress = new Uri(plain.Url!) };

        var (status, body) = await SendAsync(http, HttpMethod.Get, "/v1/openapi.json");

        Assert.Equal(500, status);
        Assert.Contains("AddHttpContextAccessor", body, StringComparison.Ordinal);
    }
}
