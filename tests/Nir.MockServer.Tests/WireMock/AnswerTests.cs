using System.Net;
using Nir.MockServer.WireMock;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Testing;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace Nir.MockServer.Tests.WireMock;

/// <summary><c>nir.WireMock</c> in process: a mapping answers, and what no mapping is for goes to the register.</summary>
public class AnswerTests : WireMockTest
{
    [Fact]
    public async Task A_mapping_answers_in_the_registers_place()
    {
        Nir.WireMock.Given(Request.Create().WithPath("/v1/status").UsingPost())
            .RespondWith(Response.Create().WithStatusCode(503).WithHeader("Retry-After", "30"));

        Assert.Equal(503, (await PostAsync("v1/status", "{}")).Status);
        Assert.Equal(401, (await PostAsync("v1/persondata", "{}")).Status);
    }

    [Fact]
    public async Task What_no_mapping_is_for_goes_to_the_register_whole()
    {
        Nir.WireMock.Given(Health).RespondWith(Response.Create().WithStatusCode(503));
        var program = Nir.CreatePerson().CreateIntroduksjonsprogram();
        var client = Nir.CreateClient(Rolle.Kommuneintrobruker);

        var stored = Assert.IsType<Accepted>(await client.SendAsync(program, cancellationToken: Cancellation));
        using var twin = await MessageAsync(program);
        using var conflict = await Http.SendAsync(twin, Cancellation);

        Assert.NotEmpty(stored.Version);
        Assert.Equal(program.Id, Assert.Single(Nir.Registreringer).Registrering.Id);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "application/problem+json"), (conflict.StatusCode, conflict.Content.Headers.ContentType?.MediaType));
        Assert.Single(conflict.Headers.GetValues("X-Korrelasjons-Id"));
    }

    [Fact]
    public async Task A_mapping_is_told_apart_by_what_the_body_holds()
    {
        Nir.WireMock.Given(
            Request.Create().WithPath("/v1/registreringer/*").UsingPut()
                .WithBody(new JsonPathMatcher("$..[?(@.lovverk == 'introduksjonsloven')]", "$[?(@ == 'introduksjonsloven')]")))
            .RespondWith(Response.Create().WithStatusCode(503));

        Assert.Equal(HttpStatusCode.ServiceUnavailable,
            (await TransferAsync(Nir.CreatePerson().CreateIntroduksjonsprogram(Lovverk.Introduksjonsloven))).Status);
        Assert.Equal(HttpStatusCode.Created, (await TransferAsync()).Status);
    }

    [Fact]
    public async Task After_a_reset_the_register_answers_and_a_new_mapping_is_taken()
    {
        Nir.WireMock.Given(Health).RespondWith(Response.Create().WithStatusCode(503));
        Nir.WireMock.Reset();
        Assert.Equal(200, (await GetAsync("helse")).Status);

        Nir.WireMock.Given(Health).RespondWith(Response.Create().WithStatusCode(502));
        Assert.Equal(502, (await GetAsync("helse")).Status);
        Assert.Equal(HttpStatusCode.Created, (await TransferAsync()).Status);
    }

    [Fact]
    public async Task A_scenario_goes_from_state_to_state()
    {
        Nir.WireMock.Given(Transfers).InScenario("once").WillSetStateTo("up").RespondWith(Response.Create().WithStatusCode(503).WithHeader("Retry-After", "1"));
        Nir.WireMock.Given(Transfers).InScenario("once").WhenStateIs("up").RespondWith(Nir.FromRegister());
        var program = Nir.CreatePerson().CreateIntroduksjonsprogram();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await TransferAsync(program)).Status);
        Assert.Empty(Nir.Registreringer);
        Assert.Equal(HttpStatusCode.Created, (await TransferAsync(program)).Status);
        Assert.Single(Nir.Registreringer);
    }

    [Fact]
    public async Task What_steers_the_fake_is_never_stubbed()
    {
        Nir.WireMock.Given(Request.Create().UsingAnyMethod()).RespondWith(Response.Create().WithStatusCode(503));

        Assert.Equal(200, (await GetAsync("__nir/clock")).Status);
        Assert.Equal(503, (await GetAsync("helse")).Status);
    }

    [Fact]
    public async Task Its_own_port_leads_to_the_same_register()
    {
        Nir.WireMock.Given(Health).RespondWith(Response.Create().WithStatusCode(503));
        using var http = new HttpClient { BaseAddress = new Uri(Nir.WireMock.Url!) };

        Assert.Equal(503, (await SendAsync(http, HttpMethod.Get, "/helse")).Status);
        Assert.Equal(401, (await SendAsync(http, HttpMethod.Post, "/v1/status", "{}")).Status);
        Assert.Equal(200, (await SendAsync(http, HttpMethod.Get, "/v1/openapi.json")).Status);
    }

    [Theory]
    [InlineData("helse?a=%ZZ")]
    [InlineData("/helse/%2F%2e%2e%2fx")]
    [InlineData("/helse/%ff")]
    [InlineData("/__admin%2Fmappings")]
    [InlineData("/__ADMIN/settings")]
    [InlineData("/helse?x=%u0041&x&=&&")]
    public async Task An_address_that_cannot_be_read_is_no_failure_of_the_server(string path)
    {
        Nir.WireMock.Given(Request.Create().WithPath("/none").UsingGet()).RespondWith(Response.Create().WithStatusCode(503));

        Assert.InRange((await GetAsync(path)).Status, 200, 499);
    }
}
