using System.Net;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Http;

public sealed class PersonTests : Kontrakttest
{
    [Fact]
    public async Task A_search_finds_what_the_role_may_see_oldest_first()
    {
        using var norsk = await Fagsystem.LoggInnAsync(Nir, Rolle.Kommunenorskbruker);
        var person = Nir.OpprettPerson();
        var (program, opplaering, kvalifisering) = (person.EtIntroduksjonsprogram(), person.EnNorskopplaering(), person.EnMottakskvalifisering());
        await Intro.LagreAsync(program);
        await norsk.LagreAsync(opplaering);
        await Intro.LagreAsync(kvalifisering);

        var intro = await Intro.SoekAsync(person.Referanse);

        Assert.Equal(HttpStatusCode.OK, intro.Status);
        Assert.Equal([program.Id, kvalifisering.Id], Ider(intro, "treff"));
        Assert.Equal([opplaering.Id], Ider(await norsk.SoekAsync(person.Referanse), "treff"));
    }

    [Fact]
    public async Task A_search_does_not_find_what_is_another_municipalitys()
    {
        using var vestbygd = await Fagsystem.LoggInnAsync(Nir, Nir.Legitimasjon(Rolle.Kommuneintrobruker, SyntetiskKommune.Vestbygd.Nummer));
        var person = Nir.OpprettPerson();
        await Intro.LagreAsync(person.EtIntroduksjonsprogram());

        Assert.Empty(Ider(await vestbygd.SoekAsync(person.Referanse), "treff"));
    }

    [Fact]
    public async Task A_search_names_the_version()
    {
        var person = Nir.OpprettPerson();
        var opprettet = await Intro.LagreAsync(person.EtIntroduksjonsprogram());

        var svar = await Intro.SoekAsync(person.Referanse);

        Assert.Equal(opprettet.Versjon, svar.Json.GetProperty("treff")[0].GetProperty("versjon").GetString());
    }

    [Fact]
    public async Task A_person_without_registrations_has_none()
    {
        var person = Nir.OpprettPerson();

        Assert.Empty(Ider(await Intro.SoekAsync(person.Referanse), "treff"));
        Assert.Empty(Ider(await Intro.HentStatusAsync(person.Referanse), "registreringer"));
    }

    [Fact]
    public async Task A_status_tells_the_law_and_the_remarks_of_the_registers_date()
    {
        var person = Nir.OpprettPerson();
        await Intro.LagreAsync(person.EtIntroduksjonsprogram() with { Sluttmaal = null });

        var foer = await Intro.HentStatusAsync(person.Referanse);
        Nir.Klokke.Sett(new(2026, 12, 1));
        var etter = await Intro.HentStatusAsync(person.Referanse);

        Assert.Equal("integreringsloven", foer.Felt("lovverk"));
        Assert.False(Merknad(foer).GetProperty("erForfalt").GetBoolean());
        Assert.True(Merknad(etter).GetProperty("erForfalt").GetBoolean());
        Assert.Equal("NIR1104", Merknad(etter).GetProperty("regel").GetString());
    }

    [Fact]
    public async Task A_status_names_no_law_when_the_registrations_differ()
    {
        var person = Nir.OpprettPerson();
        await Intro.LagreAsync(person.EtIntroduksjonsprogram());
        await Intro.LagreAsync(person.EtIntroduksjonsprogram(Lovverk.Introduksjonsloven));

        var svar = await Intro.HentStatusAsync(person.Referanse);

        Assert.Null(svar.Felt("lovverk"));
        Assert.Equal(2, svar.Json.GetProperty("registreringer").GetArrayLength());
    }

    [Fact]
    public async Task An_unknown_person_is_refused()
    {
        var ukjent = new SyntetiskePersoner(2).Neste().Referanse;

        foreach (var svar in new[] { await Intro.SoekAsync(ukjent), await Intro.HentStatusAsync(ukjent) })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, svar.Status);
            Assert.Equal("urn:nir:regel:NIR5006", svar.Type);
        }
    }

    [Fact]
    public async Task A_search_for_no_one_is_refused()
    {
        var svar = await Intro.SoekAsync(new Personreferanse());

        Assert.Equal(["NIR1902"], svar.Regler);
    }

    [Fact]
    public async Task A_search_with_a_number_that_may_be_real_is_refused()
    {
        var svar = await Intro.SoekAsync(new Personreferanse { DufNummer = Virkelig.DufNummer(), Foedselsnummer = Virkelig.Foedselsnummer() });

        Assert.Equal(["NIR4001", "NIR4001", "NIR5006"], svar.Regler);
        Assert.Equal(["/person/dufNummer", "/person/foedselsnummer", "/person"], svar.Avvik.Select(avvik => avvik.GetProperty("peker").GetString()));
    }

    private static IEnumerable<Guid> Ider(Svar svar, string medlem) => svar.Json.GetProperty(medlem).EnumerateArray().Select(treff => treff.GetProperty("id").GetGuid());

    private static System.Text.Json.JsonElement Merknad(Svar status) => status.Json.GetProperty("registreringer")[0].GetProperty("merknader").EnumerateArray().Single();
}
