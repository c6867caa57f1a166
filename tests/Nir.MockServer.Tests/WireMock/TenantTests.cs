using Nir.MockServer.WireMock;
using Nir.Register.Hosting;
using Nir.Testing;
using WireMock.ResponseBuilders;

namespace Nir.MockServer.Tests.WireMock;

/// <summary>Each tenant has a WireMock of its own.</summary>
public sealed class TenantTests : WireMockTest
{
    private static readonly IResponseBuilder Down = Response.Create().WithStatusCode(503);

    [Fact]
    public async Task A_mapping_of_one_tenant_answers_neither_another_nor_the_server()
    {
        await using var tenant = Nir.GetTenant("a");
        tenant.WireMock.Given(Health).RespondWith(Down);

        Assert.Equal(503, (await GetAsync("t/a/helse")).Status);
        Assert.Equal(200, (await GetAsync("t/b/helse")).Status);
        Assert.Equal(200, (await GetAsync("helse")).Status);
    }

    [Fact]
    public async Task A_mapping_of_the_server_does_not_answer_for_a_tenant()
    {
        Nir.WireMock.Given(Health).RespondWith(Down);

        Assert.Equal(503, (await GetAsync("helse")).Status);
        Assert.Equal(200, (await GetAsync("t/a/helse")).Status);
    }

    [Fact]
    public async Task A_reset_and_a_scenario_are_the_tenants_own()
    {
        await using var a = Nir.GetTenant("a");
        await using var b = Nir.GetTenant("b");
        foreach (var tenant in (FakeNir[])[a, b])
        {
            tenant.WireMock.Given(Health).InScenario("s").WillSetStateTo("later").RespondWith(Down);
        }

        Assert.Equal(503, (await GetAsync("t/a/helse")).Status);
        Assert.Equal(200, (await GetAsync("t/a/helse")).Status);
        a.WireMock.Reset();
        Assert.Equal(503, (await GetAsync("t/b/helse")).Status);
    }

    [Fact]
    public async Task A_loop_over_tenants_that_nobody_made_starts_a_bounded_number_of_servers()
    {
        var limit = new DoorLimit(4);
        await using var server = await NirServer.StartInProcessAsync(new() { Front = place => new WireMockDoor(place, limit: limit) }, Cancellation);
        using var http = new HttpClient(server.CreateHandler()) { BaseAddress = server.Adresse };

        var answers = new List<(int Status, string Body)>();
        for (var i = 0; i < 12; i++)
        {
            answers.Add(await SendAsync(http, HttpMethod.Get, $"t/hostile-{i}/__admin/mappings"));
        }

        Assert.Equal(4, answers.Count(static one => one.Status == 200));
        Assert.All(answers.Skip(4), static one =>
        {
            Assert.Equal(507, one.Status);
            Assert.Contains("At most 4 registers have mappings", one.Body, StringComparison.Ordinal);
        });
        Assert.Equal(200, (await SendAsync(http, HttpMethod.Get, "t/hostile-11/v1/kodeverk")).Status);
        Assert.Equal(204, (await SendAsync(http, HttpMethod.Delete, "__nir/tenants/hostile-0")).Status);
        Assert.Equal(200, (await SendAsync(http, HttpMethod.Get, "t/hostile-11/__admin/mappings")).Status);
    }

    [Fact]
    public async Task A_tenants_own_port_leads_to_its_register()
    {
        await using var tenant = Nir.GetTenant("a");
        tenant.WireMock.Given(Health).RespondWith(Down);
        using var http = new HttpClient { BaseAddress = new Uri(tenant.WireMock.Url!) };

        Assert.Equal(503, (await SendAsync(http, HttpMethod.Get, "/helse")).Status);
        Assert.Equal(200, (await SendAsync(http, HttpMethod.Get, "/v1/openapi.json")).Status);
    }

    [Fact]
    public async Task A_tenant_that_was_dropped_begins_without_mappings()
    {
        await using (var tenant = Nir.GetTenant("a"))
        {
            tenant.WireMock.Given(Health).RespondWith(Down);
            Assert.Equal(503, (await GetAsync("t/a/helse")).Status);
        }

        Assert.Equal(200, (await GetAsync("t/a/helse")).Status);
    }

    [Fact]
    public async Task A_fake_that_is_stopped_has_no_WireMock()
    {
        var nir = await FakeNir.StartAsync(Options, Cancellation);
        _ = nir.WireMock;
        await nir.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => nir.WireMock.Given(Health));
    }
}
