using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Register.Tests.Styring;

public sealed class LeietakerTests : Kontrakttest
{
    private readonly FakeTimeProvider _tid = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    private protected override FakeNirOptions Oppsett => new() { Dato = new(2026, 3, 1), Tid = _tid };

    [Fact]
    public async Task A_tenant_has_a_register_of_its_own_and_nothing_leaks()
    {
        await using var a = Nir.Leietaker("a");
        await using var b = Nir.Leietaker("b");
        var person = a.OpprettPerson();
        var program = person.EtIntroduksjonsprogram();

        var iA = await a.CreateClient(Rolle.Kommuneintrobruker).SendAsync(program, cancellationToken: Avbrudd);
        var iB = await b.CreateClient(Rolle.Kommuneintrobruker).SendAsync(program, cancellationToken: Avbrudd);

        Assert.True(iA.IsAccepted);
        Assert.Equal("NIR5006", Assert.Single(Assert.IsType<Refused>(iB).Avvik).Regel);
        Assert.Single(a.Registreringer);
        Assert.Empty(b.Registreringer);
        Assert.Empty(Nir.Registreringer);
    }

    [Fact]
    public async Task Each_has_its_own_clock_and_its_own_windows()
    {
        await using var a = Nir.Leietaker("a");
        using var styrer = new Styrer(a);
        a.GaaTil(new(2026, 6, 1));
        await styrer.SendAsync("PUT", "__nir/drift", """{"vedlikeholdSekunder":90}""");

        Assert.Equal((new DateOnly(2026, 6, 1), new DateOnly(2026, 3, 1)), (a.Klokke.Dato, Nir.Klokke.Dato));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await styrer.SendAsync("GET", "helse")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Intro.SendAsync(HttpMethod.Get, "helse")).Status);
    }

    [Fact]
    public async Task The_address_in_an_answer_is_the_tenants()
    {
        await using var a = Nir.Leietaker("a");
        using var fagsystem = await Fagsystem.LoggInnAsync(a);
        var program = a.OpprettPerson().EtIntroduksjonsprogram();

        var svar = await fagsystem.LagreAsync(program);

        Assert.Equal($"/t/a/v1/registreringer/{program.Id}", svar.Hoder["Location"]);
    }

    [Fact]
    public async Task An_idle_tenant_is_dropped_and_one_in_use_is_not()
    {
        using var styrer = new Styrer(Nir);
        await styrer.SendAsync("GET", "t/ledig/helse");
        await styrer.SendAsync("GET", "t/brukt/helse");
        _tid.Advance(TimeSpan.FromMinutes(29));
        await styrer.SendAsync("GET", "t/brukt/helse");
        _tid.Advance(TimeSpan.FromMinutes(2));
        await styrer.SendAsync("GET", "t/ny/helse");

        Assert.Equal(["brukt", "ny"], await NavnAsync(styrer));
    }

    [Fact]
    public async Task Ten_thousand_tenants_leave_the_server_up_and_are_not_mixed()
    {
        using var styrer = new Styrer(Nir);
        for (var i = 0; i < 10_000; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await styrer.SendAsync("GET", $"t/leietaker-{i}/helse")).Status);
        }

        using var foerste = new Styrer(Nir.Leietaker("leietaker-0"));
        await foerste.SendAsync("PUT", "__nir/clock", """{"dato":"2027-01-01"}""");

        Assert.Equal(10_000, (await NavnAsync(styrer)).Length);
        Assert.NotEqual("2027-01-01", (await styrer.SendAsync("GET", "t/leietaker-9999/__nir/clock")).Felt("dato"));
        Assert.Equal("2027-01-01", (await styrer.SendAsync("GET", "t/leietaker-0/__nir/clock")).Felt("dato"));
    }

    [Fact]
    public async Task There_are_never_more_than_the_limit_and_the_oldest_goes_first()
    {
        await using var server = await NirServer.StartInProcessAsync(new() { MaksLeietakere = 5, Tid = _tid }, Avbrudd);
        for (var i = 0; i < 8; i++)
        {
            server.Leietaker($"l{i}");
            _tid.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([false, false, false, true, true, true, true, true], Enumerable.Range(0, 8).Select(i => server.FjernLeietaker($"l{i}")));
    }

    [Theory]
    [InlineData("t//helse")]
    [InlineData("t/med%20mellomrom/helse")]
    [InlineData("t/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/helse")]
    public async Task A_name_that_is_none_is_refused(string sti)
    {
        using var styrer = new Styrer(Nir);

        Assert.Equal(HttpStatusCode.BadRequest, (await styrer.SendAsync("GET", sti)).Status);
        Assert.Empty(await NavnAsync(styrer));
    }

    private static async Task<string[]> NavnAsync(Styrer styrer) => JsonSerializer.Deserialize<string[]>((await styrer.SendAsync("GET", "__nir/tenants")).Tekst)!;
}
