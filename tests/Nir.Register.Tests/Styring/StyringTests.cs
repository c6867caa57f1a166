using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Nir.Register.Register;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Register.Tests.Styring;

public sealed class StyringTests : Kontrakttest
{
    private readonly FakeTimeProvider _tid = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    private protected override FakeNirOptions Oppsett => new() { Dato = new(2026, 3, 1), Tid = _tid };

    private Styrer Styrer => new(Nir);

    [Fact]
    public async Task The_clock_is_set_and_advanced_and_tells_what_happened_in_between()
    {
        var person = Nir.OpprettPerson();
        Nir.OppdaterPersondata(person.SomFlyktning(new(2018, 3, 1)));
        var program = person.EtIntroduksjonsprogram(Lovverk.Introduksjonsloven) with { Avslutning = null };
        await Intro.LagreAsync(program);

        var satt = await Styrer.SendAsync("PUT", "__nir/clock", """{"dato":"2026-03-05"}""");
        var fram = await Styrer.SendAsync("PUT", "__nir/clock", """{"dager":10}""");
        var lest = await Styrer.SendAsync("GET", "__nir/clock");

        var hendelse = Assert.Single(satt.Json.GetProperty("hendelser").EnumerateArray());
        Assert.Equal(("ProgramAvsluttet", program.Id, "2026-03-02"), (hendelse.GetProperty("hendelse").GetString(), hendelse.GetProperty("id").GetGuid(), hendelse.GetProperty("dato").GetString()));
        Assert.Equal(("2026-03-15", "2026-03-15"), (fram.Felt("dato"), lest.Felt("dato")));
        Assert.Empty(fram.Json.GetProperty("hendelser").EnumerateArray());
    }

    [Theory]
    [InlineData("""{"dato":"2026-02-28"}""", HttpStatusCode.Conflict, "urn:nir:problem:klokken-gaar-ikke-bakover")]
    [InlineData("""{"dager":-1}""", HttpStatusCode.Conflict, "urn:nir:problem:klokken-gaar-ikke-bakover")]
    [InlineData("""{"dato":"2200-01-01"}""", HttpStatusCode.BadRequest, "urn:nir:problem:ugyldig-forespoersel")]
    [InlineData("""{"dager":200001}""", HttpStatusCode.BadRequest, "urn:nir:problem:ugyldig-forespoersel")]
    [InlineData("""{}""", HttpStatusCode.BadRequest, "urn:nir:problem:ugyldig-forespoersel")]
    [InlineData("""{"dag":"2026-03-05"}""", HttpStatusCode.BadRequest, "urn:nir:problem:ugyldig-json")]
    public async Task A_clock_that_is_set_backwards_or_badly_is_answered_and_the_server_stays_up(string json, HttpStatusCode status, string type)
    {
        await Intro.LagreAsync(Nir.OpprettPerson().EtIntroduksjonsprogram());

        var svar = await Styrer.SendAsync("PUT", "__nir/clock", json);

        Assert.Equal((status, type), (svar.Status, svar.Type));
        Assert.Equal("2026-03-01", (await Styrer.SendAsync("GET", "__nir/clock")).Felt("dato"));
    }

    [Fact]
    public async Task Persondata_arrive_at_once_or_on_a_day()
    {
        var (naa, senere) = (new SyntetiskePersoner(81).Neste(), new SyntetiskePersoner(82).Neste());

        var svar = await Styrer.SendAsync("PUT", "__nir/persondata", Json(naa));
        var varslet = await Styrer.SendAsync("PUT", "__nir/persondata?ankommer=2026-03-04", Json(senere));
        var ukjent = await Styrer.SendAsync("PUT", "__nir/persondata", Json(naa).Insert(1, "\"foedselsdag\":\"1990-01-01\","));

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (svar.Status, varslet.Status));
        Assert.Contains("/foedselsdag", ukjent.Detalj, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Intro.SoekAsync(naa.Referanse)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Intro.SoekAsync(senere.Referanse)).Status);
        Nir.GaaTil(new(2026, 3, 4));
        Assert.Equal(HttpStatusCode.OK, (await Intro.SoekAsync(senere.Referanse)).Status);
    }

    [Fact]
    public async Task A_caseworker_works_in_NIR_web()
    {
        var program = Nir.OpprettPerson().EtIntroduksjonsprogram();
        await Intro.LagreAsync(program);

        var svar = await Styrer.SendAsync("PUT", $"__nir/registreringer/{program.Id}", Encoding.UTF8.GetString(NirJson.Skriv(program with { Sluttmaal = Sluttmaal.Arbeid })));

        Assert.Equal((HttpStatusCode.OK, "2"), (svar.Status, svar.Versjon));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Intro.LagreAsync(program with { LivsmestringGjennomfoert = true }, "1")).Status);
    }

    [Fact]
    public async Task Too_many_calls_are_told_to_wait_on_the_transports_clock()
    {
        await Styrer.SendAsync("PUT", "__nir/drift", """{"kallPerMinutt":2}""");
        var person = Nir.OpprettPerson();

        var svar = new[] { await Intro.SoekAsync(person.Referanse), await Intro.SoekAsync(person.Referanse), await Intro.SoekAsync(person.Referanse) };
        Nir.GaaTil(new(2026, 3, 10));
        var fortsatt = await Intro.SoekAsync(person.Referanse);
        _tid.Advance(TimeSpan.FromSeconds(60));
        var etter = await Intro.SoekAsync(person.Referanse);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], svar.Select(enkelt => enkelt.Status));
        Assert.Equal("60", svar[2].Hoder["Retry-After"]);
        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (fortsatt.Status, etter.Status));
    }

    [Fact]
    public async Task Maintenance_ends_by_itself_and_what_steers_the_fake_is_answered_meanwhile()
    {
        await Styrer.SendAsync("PUT", "__nir/drift", """{"vedlikeholdSekunder":90}""");

        var nede = await Intro.SendAsync(HttpMethod.Get, "helse");
        var styring = await Styrer.SendAsync("GET", "__nir/clock");
        _tid.Advance(TimeSpan.FromSeconds(90));
        var oppe = await Intro.SendAsync(HttpMethod.Get, "helse");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "90", "urn:nir:problem:vedlikehold"), (nede.Status, nede.Hoder["Retry-After"], nede.Type));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (styring.Status, oppe.Status));
    }

    [Fact]
    public async Task The_register_is_closed_over_the_wire_too()
    {
        await Styrer.SendAsync("PUT", "__nir/stengt", """[{"fra":"2026-01-01","til":"2026-12-31","kommuner":["9901"]}]""");
        var program = Nir.OpprettPerson().EtIntroduksjonsprogram();

        var resultat = await Assert.ThrowsAsync<NirException>(() => Nir.CreateClient(Rolle.Kommuneintrobruker).SendAsync(program, cancellationToken: Avbrudd));

        Assert.Equal((Feilkode.Utilgjengelig, TimeSpan.FromDays(306)), (resultat.Feilkode, resultat.ProevIgjenEtter));
    }

    [Theory]
    [InlineData("v1/registreringer/soek", "POST", true)]
    [InlineData("v1/status", "POST", false)]
    public async Task An_answer_from_an_assumed_endpoint_says_so(string sti, string metode, bool antatt)
    {
        var person = Nir.OpprettPerson();

        var svar = sti.EndsWith("status", StringComparison.Ordinal) ? await Intro.HentStatusAsync(person.Referanse) : await Intro.SendAsync(new(metode), sti, Fagsystem.Json("{}"));

        Assert.Equal(antatt ? "antatt" : null, svar.Hoder.GetValueOrDefault("X-Nir-Grunnlag"));
    }

    [Fact]
    public async Task The_journal_tells_what_was_asked_without_identifiers()
    {
        var person = Nir.OpprettPerson();
        var program = person.EtIntroduksjonsprogram();
        await Intro.LagreAsync(program);
        await Intro.LagreAsync(program with { Id = Guid.NewGuid() });

        var svar = await Styrer.SendAsync("GET", "__nir/journal");

        Assert.Contains("\"kommando\": \"Lagre\"", svar.Tekst, StringComparison.Ordinal);
        Assert.Contains("\"utfall\": \"FinnesMedAnnenId\"", svar.Tekst, StringComparison.Ordinal);
        Assert.Contains("NIR5003", svar.Tekst, StringComparison.Ordinal);
        Assert.All([person.DufNummer.AvsloerVerdi(), person.Foedselsnummer.AvsloerVerdi()], nummer => Assert.DoesNotContain(nummer, svar.Tekst, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_register_does_by_itself_is_told_with_level_and_source()
    {
        var svar = await Styrer.SendAsync("GET", "__nir/atferd");

        Assert.Equal(HttpStatusCode.OK, svar.Status);
        Assert.NotEmpty(Atferd.Alle);
        Assert.All(Atferd.Alle, atferd =>
        {
            Assert.Contains($"\"id\": \"{atferd.Id}\"", svar.Tekst, StringComparison.Ordinal);
            Assert.True(atferd.Kilde is not null || atferd is { Grunnlag: Sdk.Kilder.Grunnlag.Antatt, Begrunnelse.Length: > 0 }, atferd.Id);
        });
    }

    private static string Json(SyntetiskPerson person) => Encoding.UTF8.GetString(NirJson.SkrivPersondata(person.SomFlyktning(new(2026, 1, 5))));
}
