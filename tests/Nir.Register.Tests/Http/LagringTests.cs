using System.Net;
using System.Text;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Http;

public sealed class LagringTests : Kontrakttest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_registration_is_created_and_read_back_on_either_host(bool nettverk)
    {
        await using var nir = await FakeNir.StartAsync(new() { Nettverk = nettverk }, Avbrudd);
        using var fagsystem = await Fagsystem.LoggInnAsync(nir);
        var registrering = nir.OpprettPerson().EtIntroduksjonsprogram();

        var opprettet = await fagsystem.LagreAsync(registrering);
        var lest = await fagsystem.HentAsync(registrering.Id);

        Assert.Equal(HttpStatusCode.Created, opprettet.Status);
        Assert.Equal($"/v1/registreringer/{registrering.Id}", opprettet.Hoder["Location"]);
        Assert.Equal(opprettet.Felt("versjon"), opprettet.Versjon);
        Assert.Equal(HttpStatusCode.OK, lest.Status);
        Assert.Equal(opprettet.Versjon, lest.Versjon);
        Assert.Equal(registrering, NirJson.Les(Encoding.UTF8.GetBytes(lest.Tekst)).Registrering);
    }

    [Fact]
    public async Task A_change_gets_a_new_version()
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();
        var opprettet = await Intro.LagreAsync(registrering);

        var endret = await Intro.LagreAsync(registrering with { LivsmestringGjennomfoert = true }, opprettet.Versjon);

        Assert.Equal(HttpStatusCode.OK, endret.Status);
        Assert.NotEqual(opprettet.Versjon, endret.Versjon);
        Assert.Equal(endret.Versjon, (await Intro.HentAsync(registrering.Id)).Versjon);
    }

    [Fact]
    public async Task The_same_content_once_more_keeps_the_version()
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();
        var opprettet = await Intro.LagreAsync(registrering);

        var igjen = await Intro.LagreAsync(registrering, opprettet.Versjon);

        Assert.Equal(HttpStatusCode.OK, igjen.Status);
        Assert.Equal(opprettet.Versjon, igjen.Versjon);
    }

    [Fact]
    public async Task Remarks_come_with_the_acceptance()
    {

        var svar = await Intro.LagreAsync(Nir.OpprettPerson().EtIntroduksjonsprogram() with { Sluttmaal = null });

        Assert.Equal(HttpStatusCode.Created, svar.Status);
        Assert.Equal(["NIR1104"], svar.Regler);
    }

    [Fact]
    public async Task One_refusing_rule_names_the_problem()
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram(Lovverk.Introduksjonsloven) with { Sluttmaal = Sluttmaal.Arbeid };

        var svar = await Intro.LagreAsync(registrering);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, svar.Status);
        Assert.Equal("urn:nir:regel:NIR1001", svar.Type);
        Assert.Empty(Nir.Registreringer);
    }

    [Fact]
    public async Task Several_refusing_rules_are_all_listed_with_the_remarks()
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram(Lovverk.Introduksjonsloven) with
        {
            Sluttmaal = Sluttmaal.Arbeid,
            Integreringskontrakt = new() { Inngaatt = new(2019, 1, 2) },
            Tiltak = null,
        };

        var svar = await Intro.LagreAsync(registrering);

        Assert.Equal("urn:nir:problem:validering", svar.Type);
        Assert.Equal(["NIR1001", "NIR1002", "NIR1101"], svar.Regler.Order());
    }

    [Fact]
    public async Task An_existing_id_is_not_created_again()
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();
        var opprettet = await Intro.LagreAsync(registrering);

        var svar = await Intro.LagreAsync(registrering with { LivsmestringGjennomfoert = true });

        Assert.Equal(HttpStatusCode.PreconditionFailed, svar.Status);
        Assert.Equal("urn:nir:regel:NIR5004", svar.Type);
        Assert.Equal(opprettet.Versjon, svar.Felt("versjon"));
        Assert.Equal(registrering, Assert.Single(Nir.Registreringer).Registrering);
    }

    [Fact]
    public async Task An_older_version_is_not_updated()
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();
        var opprettet = await Intro.LagreAsync(registrering);
        var endret = await Intro.LagreAsync(registrering with { LivsmestringGjennomfoert = true }, opprettet.Versjon);

        var svar = await Intro.LagreAsync(registrering with { ForeldreveiledningGjennomfoert = true }, opprettet.Versjon);

        Assert.Equal(HttpStatusCode.PreconditionFailed, svar.Status);
        Assert.Equal(["NIR5004"], svar.Regler);
        Assert.Equal(endret.Versjon, svar.Felt("versjon"));
    }

    [Fact]
    public async Task An_unknown_id_is_not_updated_and_has_no_version()
    {

        var svar = await Intro.LagreAsync(Nir.OpprettPerson().EtIntroduksjonsprogram(), versjon: "1");

        Assert.Equal(HttpStatusCode.PreconditionFailed, svar.Status);
        Assert.Equal(["NIR5004"], svar.Regler);
        Assert.Null(svar.Felt("versjon"));
    }

    [Fact]
    public async Task A_transfer_without_a_condition_is_refused()
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();

        var svar = await Intro.SendAsync(HttpMethod.Put, Fagsystem.Adresse(registrering.Id), Fagsystem.Json(NirJson.Skriv(registrering)));

        Assert.Equal(HttpStatusCode.PreconditionRequired, svar.Status);
        Assert.Equal("urn:nir:regel:NIR5005", svar.Type);
    }

    [Theory]
    [InlineData("If-Match", "*")]
    [InlineData("If-Match", "7")]
    [InlineData("If-Match", "W/\"7\"")]
    [InlineData("If-Match", "\"7\", \"8\"")]
    [InlineData("If-None-Match", "\"7\"")]
    public async Task A_condition_that_the_contract_does_not_know_is_a_bad_request(string hode, string verdi)
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();

        var svar = await Intro.SendAsync(HttpMethod.Put, Fagsystem.Adresse(registrering.Id), Fagsystem.Json(NirJson.Skriv(registrering)), (hode, verdi));

        Assert.Equal(HttpStatusCode.BadRequest, svar.Status);
        Assert.Equal("urn:nir:problem:ugyldig-betingelse", svar.Type);
    }

    [Fact]
    public async Task Both_conditions_at_once_are_a_bad_request()
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();

        var svar = await Intro.SendAsync(
            HttpMethod.Put, Fagsystem.Adresse(registrering.Id), Fagsystem.Json(NirJson.Skriv(registrering)), ("If-Match", "\"1\""), ("If-None-Match", "*"));

        Assert.Equal("urn:nir:problem:ugyldig-betingelse", svar.Type);
    }

    [Fact]
    public async Task Another_id_in_the_body_than_in_the_address_is_a_bad_request()
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();

        var svar = await Intro.LagreAsync(Guid.NewGuid(), Encoding.UTF8.GetString(NirJson.Skriv(registrering)));

        Assert.Equal(HttpStatusCode.BadRequest, svar.Status);
        Assert.Equal("urn:nir:problem:annen-id", svar.Type);
    }

    [Fact]
    public async Task The_same_participation_under_another_id_is_a_conflict_that_names_the_first()
    {
        var foerste = Nir.OpprettPerson().EtIntroduksjonsprogram();
        var opprettet = await Intro.LagreAsync(foerste);

        var svar = await Intro.LagreAsync(foerste with { Id = Guid.NewGuid() });

        Assert.Equal(HttpStatusCode.Conflict, svar.Status);
        Assert.Equal("urn:nir:regel:NIR5003", svar.Type);
        Assert.Equal(foerste.Id.ToString(), svar.Felt("eksisterendeId"));
        Assert.Equal(opprettet.Versjon, svar.Felt("versjon"));
    }

    [Fact]
    public async Task A_participation_with_another_first_vedtak_is_another_registration()
    {
        var foerste = Nir.OpprettPerson().EtIntroduksjonsprogram();
        await Intro.LagreAsync(foerste);

        var svar = await Intro.LagreAsync(foerste with { Id = Guid.NewGuid(), Vedtak = [foerste.Vedtak![0] with { Vedtaksdato = new(2026, 2, 3) }] });

        Assert.Equal(HttpStatusCode.Created, svar.Status);
    }

    [Fact]
    public async Task A_person_unknown_to_the_register_is_refused_at_the_person()
    {

        var svar = await Intro.LagreAsync(new SyntetiskePersoner(2).Neste().EtIntroduksjonsprogram());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, svar.Status);
        Assert.Equal("urn:nir:regel:NIR5006", svar.Type);
        Assert.Equal("/person", svar.Avvik[0].GetProperty("peker").GetString());
    }

    [Fact]
    public async Task Numbers_of_two_persons_are_no_person()
    {
        var (ene, andre) = (Nir.OpprettPerson(), Nir.OpprettPerson());

        var svar = await Intro.LagreAsync(ene.EtIntroduksjonsprogram() with
        {
            Person = new() { DufNummer = ene.DufNummer, Foedselsnummer = andre.Foedselsnummer },
        });

        Assert.Equal(["NIR5006"], svar.Regler);
    }

    [Fact]
    public async Task Either_number_alone_finds_the_person()
    {
        var person = Nir.OpprettPerson();
        var program = person.EtIntroduksjonsprogram() with { Person = new() { DufNummer = person.DufNummer } };
        await Intro.LagreAsync(program);

        var svar = await Intro.LagreAsync(program with { Id = Guid.NewGuid(), Person = new() { Foedselsnummer = person.Foedselsnummer } });

        Assert.Equal(program.Id.ToString(), svar.Felt("eksisterendeId"));
    }

    [Fact]
    public async Task Members_that_this_version_does_not_know_are_given_back()
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();
        var json = Encoding.UTF8.GetString(NirJson.Skriv(registrering));

        var svar = await Intro.LagreAsync(registrering.Id, json.Insert(1, "\"fremtid\":{\"ære\":[1,\"å\"]},"));
        var lest = await Intro.HentAsync(registrering.Id);

        Assert.Equal(HttpStatusCode.Created, svar.Status);
        Assert.Equal("å", lest.Json.GetProperty("fremtid").GetProperty("ære")[1].GetString());
    }

    [Fact]
    public async Task All_families_under_all_their_laws_are_accepted_without_remarks()
    {
        using var norsk = await Fagsystem.LoggInnAsync(Nir, Rolle.Kommunenorskbruker);
        Lovverk[] lover = [Lovverk.Introduksjonsloven, Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A];
        (Fagsystem Fagsystem, Registrering Registrering)[] overfoeringer =
        [
            .. lover.Select(lov => (Intro, (Registrering)Nir.OpprettPerson().EtIntroduksjonsprogram(lov))),
            .. lover.Select(lov => (norsk, (Registrering)Nir.OpprettPerson().EnNorskopplaering(lov))),
            (Intro, Nir.OpprettPerson().EnMottakskvalifisering()),
            (norsk, Nir.OpprettPerson().EnAsylopplaering()),
        ];

        foreach (var (fagsystem, registrering) in overfoeringer)
        {
            var svar = await fagsystem.LagreAsync(registrering);
            Assert.True(svar.Status is HttpStatusCode.Created && svar.Avvik.Count == 0, svar.Tekst);
        }

        Assert.Equal(overfoeringer.Select(par => par.Registrering), Nir.Registreringer.Select(lagret => lagret.Registrering));
    }
}
