using System.Net;
using Nir.Register.Tests.Kontrakt;
using Nir.Testing;

namespace Nir.Register.Tests.Http;

public sealed class SvarrammeTests : Kontrakttest
{
    [Theory]
    [InlineData("v1")]
    [InlineData("v2/registreringer/6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e1002")]
    [InlineData("v1/registreringer/ikke-en-uuid")]
    [InlineData("oauth")]
    public async Task An_address_that_does_not_exist_is_a_problem(string adresse)
    {
        var svar = await Intro.SendAsync(HttpMethod.Get, adresse);

        Assert.Equal(HttpStatusCode.NotFound, svar.Status);
        Assert.Equal("urn:nir:problem:finnes-ikke", svar.Type);
    }

    [Theory]
    [InlineData("POST", "v1/registreringer/6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e1002", "DELETE, GET, PUT")]
    [InlineData("GET", "v1/registreringer/soek", "POST")]
    [InlineData("GET", "oauth/token", "POST")]
    [InlineData("PATCH", "v1/registreringer/6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e1002", "DELETE, GET, PUT")]
    public async Task A_method_that_an_address_does_not_take_is_a_problem_that_names_those_it_takes(string metode, string adresse, string tillatt)
    {
        var svar = await Intro.SendAsync(new HttpMethod(metode), adresse);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, svar.Status);
        Assert.Equal("urn:nir:problem:feil-metode", svar.Type);
        Assert.Equal(tillatt, string.Join(", ", svar.Hoder["Allow"].Split(", ").Order()));
    }

    [Fact]
    public async Task A_correlation_id_is_given_back()
    {
        var id = Guid.NewGuid().ToString();

        var svar = await Intro.SendAsync(HttpMethod.Get, Fagsystem.Adresse(Guid.NewGuid()), null, ("X-Korrelasjons-Id", id));

        Assert.Equal(id, svar.Hoder["X-Korrelasjons-Id"]);
        Assert.Equal(id, svar.Felt("korrelasjonsId"));
    }

    [Fact]
    public async Task A_correlation_id_that_is_no_uuid_is_replaced()
    {
        var svar = await Intro.SendAsync(HttpMethod.Get, Fagsystem.Adresse(Guid.NewGuid()), null, ("X-Korrelasjons-Id", "202312345688"));

        Assert.NotEqual("202312345688", svar.Hoder["X-Korrelasjons-Id"]);
    }

    [Fact]
    public async Task Two_answers_have_different_correlation_ids()
    {
        var (ene, andre) = (await Intro.HentAsync(Guid.NewGuid()), await Intro.HentAsync(Guid.NewGuid()));

        Assert.NotEqual(ene.Hoder["X-Korrelasjons-Id"], andre.Hoder["X-Korrelasjons-Id"]);
    }

    [Fact]
    public async Task Health_needs_no_token()
    {
        Intro.Token = null;

        var svar = await Intro.SendAsync(HttpMethod.Get, "helse");

        Assert.Equal(HttpStatusCode.OK, svar.Status);
        Assert.Equal("ok", svar.Felt("status"));
    }

    [Fact]
    public async Task A_failure_is_answered_and_logged_without_its_message()
    {
        using var logg = new Loggsamler();
        var tid = new SviktendeTid();
        await using var nir = await FakeNir.StartAsync(new() { Tid = tid, Logging = logg.Legg }, Avbrudd);
        using var fagsystem = await Fagsystem.LoggInnAsync(nir);
        tid.Svikter = true;

        var svar = await fagsystem.HentAsync(Guid.NewGuid());

        Assert.Equal(HttpStatusCode.InternalServerError, svar.Status);
        Assert.Equal("urn:nir:problem:uventet-feil", svar.Type);
        Assert.Contains("System.TimeoutException", logg.Tekst, StringComparison.Ordinal);
        Assert.Contains(svar.Felt("korrelasjonsId")!, logg.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(SviktendeTid.Hemmelig, svar.Tekst + logg.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_that_is_full_says_so()
    {
        await using var nir = await FakeNir.StartAsync(new() { Oppsett = new() { MaksRegistreringer = 1 } }, Avbrudd);
        using var fagsystem = await Fagsystem.LoggInnAsync(nir);
        var foerste = nir.OpprettPerson().EtIntroduksjonsprogram();
        var versjon = (await fagsystem.LagreAsync(foerste)).Versjon;

        var full = await fagsystem.LagreAsync(nir.OpprettPerson().EtIntroduksjonsprogram());
        var endret = await fagsystem.LagreAsync(foerste with { LivsmestringGjennomfoert = true }, versjon);

        Assert.Equal(HttpStatusCode.InsufficientStorage, full.Status);
        Assert.Equal("urn:nir:problem:fullt", full.Type);
        Assert.Equal(HttpStatusCode.OK, endret.Status);
    }

    private sealed class SviktendeTid : TimeProvider
    {
        public const string Hemmelig = "202312345688";

        public bool Svikter { get; set; }

        public override DateTimeOffset GetUtcNow() => Svikter ? throw new TimeoutException(Hemmelig) : DateTimeOffset.UnixEpoch;
    }
}
