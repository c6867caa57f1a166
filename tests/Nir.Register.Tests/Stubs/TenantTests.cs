using Nir.Register.Stubs;

namespace Nir.Register.Tests.Stubs;

/// <summary>Each tenant has stubs, scenarios and a journal of its own.</summary>
public sealed class TenantTests : StubTest
{
    private const string Down = """{ "request": { "urlPath": "/helse" }, "response": { "status": 503 } }""";

    [Fact]
    public async Task A_stub_of_one_tenant_answers_neither_another_nor_the_server()
    {
        await SendAsync(HttpMethod.Post, "/t/a/__admin/mappings", Down);

        Assert.Equal(503, (await GetAsync("/t/a/helse")).Status);
        Assert.Equal(200, (await GetAsync("/t/b/helse")).Status);
        Assert.Equal(200, (await GetAsync("/helse")).Status);
    }

    [Fact]
    public async Task A_stub_of_the_server_does_not_answer_for_a_tenant()
    {
        Nir.Stubs.Given(Request.Create().WithPath("/helse")).RespondWith(Response.Create().WithStatusCode(503));

        Assert.Equal(503, (await GetAsync("/helse")).Status);
        Assert.Equal(200, (await GetAsync("/t/a/helse")).Status);
    }

    [Fact]
    public async Task A_tenant_of_a_test_takes_stubs_in_code()
    {
        await using var tenant = Nir.Leietaker("a");
        tenant.Stubs.Given(Request.Create().WithPath("/helse")).RespondWith(Response.Create().WithStatusCode(503));

        Assert.Equal(503, (await GetAsync("/t/a/helse")).Status);
        Assert.Equal(200, (await GetAsync("/t/b/helse")).Status);
    }

    [Fact]
    public async Task A_request_stands_in_its_own_tenants_journal_only()
    {
        await GetAsync("/t/a/finnes-ikke");

        Assert.Contains("/finnes-ikke", (await GetAsync("/t/a/__admin/requests")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/finnes-ikke", (await GetAsync("/t/b/__admin/requests")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/finnes-ikke", (await GetAsync("/__admin/requests")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenant_that_was_dropped_begins_without_stubs()
    {
        await using (var tenant = Nir.Leietaker("a"))
        {
            tenant.Stubs.Given(Request.Create().WithPath("/helse")).RespondWith(Response.Create().WithStatusCode(503));
        }

        Assert.Equal(200, (await GetAsync("/t/a/helse")).Status);
    }
}
