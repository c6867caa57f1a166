using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Nir.Register.Hosting;
using Nir.Register.Tests.Contract;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Register.Tests.Control;

public sealed class TenantTests : ContractTest
{
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    private protected override FakeNirOptions Setup => new() { Dato = new(2026, 3, 1), Time = _time };

    [Fact]
    public async Task A_tenant_has_a_register_of_its_own_and_nothing_leaks()
    {
        await using var a = Nir.GetTenant("a");
        await using var b = Nir.GetTenant("b");
        var person = a.CreatePerson();
        var program = person.CreateIntroduksjonsprogram();

        var iA = await a.CreateClient(Rolle.Kommuneintrobruker).SendAsync(program, cancellationToken: Cancellation);
        var iB = await b.CreateClient(Rolle.Kommuneintrobruker).SendAsync(program, cancellationToken: Cancellation);

        Assert.True(iA.IsAccepted);
        Assert.Equal("NIR5006", Assert.Single(Assert.IsType<Refused>(iB).Avvik).Regel);
        Assert.Single(a.Registreringer);
        Assert.Empty(b.Registreringer);
        Assert.Empty(Nir.Registreringer);
    }

    [Fact]
    public async Task Each_has_its_own_clock_and_its_own_windows()
    {
        await using var a = Nir.GetTenant("a");
        using var governs = new ControlClient(a);
        a.AdvanceTo(new(2026, 6, 1));
        await governs.SendAsync("PUT", "__nir/availability", """{"maintenanceSeconds":90}""");

        Assert.Equal((new DateOnly(2026, 6, 1), new DateOnly(2026, 3, 1)), (a.Clock.Dato, Nir.Clock.Dato));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await governs.SendAsync("GET", "helse")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Intro.SendAsync(HttpMethod.Get, "helse")).Status);
    }

    [Fact]
    public async Task The_address_in_an_answer_is_the_tenants()
    {
        await using var a = Nir.GetTenant("a");
        using var fagsystem = await Fagsystem.LogInAsync(a);
        var program = a.CreatePerson().CreateIntroduksjonsprogram();

        var response = await fagsystem.StoreAsync(program);

        Assert.Equal($"/t/a/v1/registreringer/{program.Id}", response.Headers["Location"]);
    }

    [Fact]
    public async Task An_idle_tenant_is_dropped_and_one_in_use_is_not()
    {
        using var governs = new ControlClient(Nir);
        await governs.SendAsync("GET", "t/ledig/helse");
        await governs.SendAsync("GET", "t/brukt/helse");
        _time.Advance(TimeSpan.FromMinutes(29));
        await governs.SendAsync("GET", "t/brukt/helse");
        _time.Advance(TimeSpan.FromMinutes(2));
        await governs.SendAsync("GET", "t/ny/helse");

        Assert.Equal(["brukt", "ny"], await NameAsync(governs));
    }

    [Fact]
    public async Task Ten_thousand_tenants_leave_the_server_up_and_are_not_mixed()
    {
        using var governs = new ControlClient(Nir);
        for (var i = 0; i < 10_000; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await governs.SendAsync("GET", $"t/leietaker-{i}/helse")).Status);
        }

        using var first = new ControlClient(Nir.GetTenant("leietaker-0"));
        await first.SendAsync("PUT", "__nir/clock", """{"date":"2027-01-01"}""");

        Assert.Equal(10_000, (await NameAsync(governs)).Length);
        Assert.NotEqual("2027-01-01", (await governs.SendAsync("GET", "t/leietaker-9999/__nir/clock")).Felt("date"));
        Assert.Equal("2027-01-01", (await governs.SendAsync("GET", "t/leietaker-0/__nir/clock")).Felt("date"));
    }

    [Fact]
    public async Task There_are_never_more_than_the_limit_and_the_oldest_goes_first()
    {
        await using var server = await NirServer.StartInProcessAsync(new() { MaxTenants = 5, Time = _time }, Cancellation);
        for (var i = 0; i < 8; i++)
        {
            server.GetTenant($"l{i}");
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([false, false, false, true, true, true, true, true], Enumerable.Range(0, 8).Select(i => server.RemoveTenant($"l{i}")));
    }

    [Theory]
    [InlineData("t//helse")]
    [InlineData("t/med%20mellomrom/helse")]
    [InlineData("t/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/helse")]
    public async Task A_name_that_is_none_is_refused(string path)
    {
        using var governs = new ControlClient(Nir);

        Assert.Equal(HttpStatusCode.BadRequest, (await governs.SendAsync("GET", path)).Status);
        Assert.Empty(await NameAsync(governs));
    }

    private static async Task<string[]> NameAsync(ControlClient governs) =>
        JsonSerializer.Deserialize<string[]>((await governs.SendAsync("GET", "__nir/tenants")).Tekst)!;
}
