using System.Net;
using System.Text;
using Nir.Register.Register;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Register.Tests.Http;

/// <summary>Persondata come from other sources at night; fagsystems read them, and register contacts and claims.</summary>
public sealed class PersondataTests : Kontrakttest
{
    [Fact]
    public async Task A_person_may_be_missing_on_arrival_and_is_there_the_next_night()
    {
        var person = new SyntetiskePersoner(77).Neste();
        var program = person.EtIntroduksjonsprogram();
        Nir.VarslePersondata(person.SomFlyktning(new(2026, 1, 5)));

        var foer = await Intro.LagreAsync(program);
        Nir.GaaTil(new(2026, 3, 2));
        var etter = await Intro.LagreAsync(program);

        Assert.Equal("urn:nir:regel:NIR5006", foer.Type);
        Assert.Equal(HttpStatusCode.Created, etter.Status);
    }

    [Fact]
    [Setning("D28")]
    [Setning("D29")]
    [Setning("D30")]
    public async Task A_fagsystem_reads_persondata_and_test_results()
    {
        var (person, slektning) = (Nir.OpprettPerson(), Nir.OpprettPerson());
        var data = person.SomFlyktning(new(2026, 1, 5)) with
        {
            Kjoenn = Kjoenn.Kvinne,
            Kontakt = new() { Adresse = "Fjordgata 1", Postnummer = "0001", Poststed = "Fjordvik", Telefon = "00000000", Epost = "ingen@fjordvik.example" },
            Statsborgerskap = ["SY"],
            Sivilstand = Sivilstand.Gift,
            Morsmaal = Spraakkode.Parse("ar"),
            Tolkespraak = Spraakkode.Parse("kmr"),
            Asylsak = new() { Soekt = new(2025, 6, 1) },
            Botilbud = [new() { Kommune = FakeNir.Kommune, Tilbudt = new(2026, 1, 8), Akseptert = true }],
            Familie = [new() { Rolle = Familierolle.Barn, DufNummer = slektning.DufNummer }],
            Proever = [new() { Proevetype = Proevetype.ProeveISamfunnskunnskap, Resultat = Proeveresultat.Bestaatt, Dato = new(2026, 2, 20) }],
            ReservasjonMotForskning = true,
        };
        Nir.OppdaterPersondata(data);

        var svar = await LesAsync(person.Referanse);

        Assert.Equal(HttpStatusCode.OK, svar.Status);
        Assert.Equal(data, NirJson.LesPersondata(Encoding.UTF8.GetBytes(svar.Tekst)));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task A_fagsystem_cannot_write_persondata(string metode)
    {
        var svar = await Intro.SendAsync(new HttpMethod(metode), "v1/persondata", Fagsystem.Json("{}"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, svar.Status);
        Assert.Equal("POST", svar.Hoder["Allow"]);
    }

    [Fact]
    public async Task A_protected_address_keeps_back_what_could_tell_where_the_person_is()
    {
        var person = Nir.OpprettPerson();
        var data = person.SomFlyktning(new(2026, 1, 5)) with
        {
            Fornavn = "Kanari",
            Etternavn = "Fugl",
            Kontakt = new() { Adresse = "Hemmeligveien 1" },
            Familie = [new() { Rolle = Familierolle.Barn }],
            HarBeskyttetAdresse = true,
        };
        Nir.OppdaterPersondata(data);
        var skjermet = await LesAsync(person.Referanse);
        Nir.OppdaterPersondata(data with { HarBeskyttetAdresse = false });
        var aapen = await LesAsync(person.Referanse);

        string[] skjult = ["Kanari", "Fugl", "Hemmeligveien", "9901", "barn"];
        Assert.All(skjult, ord => Assert.DoesNotContain(ord, skjermet.Tekst, StringComparison.Ordinal));
        Assert.All(skjult, ord => Assert.Contains(ord, aapen.Tekst, StringComparison.Ordinal));
        Assert.Contains("tillatelser", skjermet.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caseworkers_change_collides_with_the_fagsystems_next_update()
    {
        var program = Nir.OpprettPerson().EtIntroduksjonsprogram();
        var lagret = await Intro.LagreAsync(program);

        var versjon = Nir.EndreINirWeb<Introduksjonsprogram>(program.Id, static gammel => gammel with { Sluttmaal = Sluttmaal.Arbeid });
        var svar = await Intro.LagreAsync(program with { LivsmestringGjennomfoert = true }, lagret.Versjon);

        Assert.Equal((HttpStatusCode.PreconditionFailed, versjon), (svar.Status, svar.Felt("versjon")));
        Assert.Equal("arbeid", (await Intro.HentAsync(program.Id)).Felt("sluttmaal"));
        Assert.Equal(HttpStatusCode.OK, (await Intro.LagreAsync(program with { LivsmestringGjennomfoert = true }, versjon)).Status);
    }

    [Fact]
    public void A_caseworker_is_under_the_same_rules()
    {
        var feil = Assert.Throws<ArgumentException>(() => Nir.EndreINirWeb<Introduksjonsprogram>(Guid.NewGuid(), static gammel => gammel));
        Assert.Equal("id", feil.ParamName);
    }

    [Fact]
    public async Task Two_systems_feed_one_person_each_its_own_family()
    {
        using var norsk = await Fagsystem.LoggInnAsync(Nir, Rolle.Kommunenorskbruker);
        using var fylke = await Fagsystem.LoggInnAsync(Nir, Nir.LegitimasjonForFylkeskommune());
        var person = Nir.OpprettPerson();
        var opplaering = person.EnNorskopplaering();

        Assert.Equal(HttpStatusCode.Created, (await Intro.LagreAsync(person.EtIntroduksjonsprogram())).Status);
        Assert.Equal(HttpStatusCode.Created, (await norsk.LagreAsync(opplaering)).Status);
        var fylkets = await fylke.LagreAsync(opplaering with { FulltidVideregaaende = true }, "2");
        var kommunens = await norsk.LagreAsync(opplaering with { Morsmaal = Spraakkode.Parse("uk") }, "2");

        Assert.Equal(HttpStatusCode.OK, fylkets.Status);
        Assert.Equal((HttpStatusCode.PreconditionFailed, fylkets.Versjon), (kommunens.Status, kommunens.Felt("versjon")));
    }

    [Fact]
    public async Task A_claim_moves_the_start_and_is_replaced_by_its_id()
    {
        var person = Nir.OpprettPerson();
        Nir.OppdaterPersondata(person.SomFlyktning(new(2026, 1, 5)));
        var id = Guid.NewGuid();

        var ny = await HenvendAsync(person, id, "krav", "2026-02-02");
        var lik = await HenvendAsync(person, id, "krav", "2026-02-02");
        var rettet = await HenvendAsync(person, id, "krav", "2026-02-09");

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.OK], [ny.Status, lik.Status, rettet.Status]);
        var data = NirJson.LesPersondata(Encoding.UTF8.GetBytes((await LesAsync(person.Referanse)).Tekst));
        Assert.Equal(new DateOnly(2026, 2, 9), Assert.Single(data.Henvendelser!).Dato);
        Assert.Single(Nir.Hendelser, static hendelse => hendelse is Registerhendelse.PersondataMottatt);
        Assert.Equal(2, Nir.Hendelser.Count(static hendelse => hendelse is Registerhendelse.HenvendelseRegistrert));
    }

    [Fact]
    public async Task A_claim_needs_the_role_of_its_family_and_a_known_person()
    {
        using var norsk = await Fagsystem.LoggInnAsync(Nir, Rolle.Kommunenorskbruker);
        var person = Nir.OpprettPerson();

        Assert.Equal("urn:nir:regel:NIR5001", (await HenvendAsync(person, Guid.NewGuid(), "krav", "2026-02-02", norsk)).Type);
        Assert.Equal("urn:nir:regel:NIR5006", (await HenvendAsync(new SyntetiskePersoner(78).Neste(), Guid.NewGuid(), "krav", "2026-02-02")).Type);
    }

    [Theory]
    [InlineData("9901", HttpStatusCode.ServiceUnavailable)]
    [InlineData("9902", HttpStatusCode.Created)]
    public async Task While_it_is_closed_for_transfer_reads_are_answered_and_the_wait_is_told(string kommune, HttpStatusCode ventet)
    {
        var program = Nir.OpprettPerson().EtIntroduksjonsprogram();
        Nir.StengForOverfoering(new Stengt { Fra = new(2026, 2, 20), Til = new(2026, 3, 4), Kommuner = [Sdk.Identifikatorer.Kommunenummer.Parse(kommune)] });

        var svar = await Intro.LagreAsync(program);
        var lest = await Intro.SoekAsync(program.Person);
        Nir.GaaTil(new(2026, 3, 5));
        var etter = await Intro.LagreAsync(program with { Id = Guid.NewGuid(), Vedtak = [program.Vedtak![0] with { Vedtaksdato = new(2026, 2, 3) }] });

        Assert.Equal((ventet, HttpStatusCode.OK, HttpStatusCode.Created), (svar.Status, lest.Status, etter.Status));
        Assert.Equal(ventet is HttpStatusCode.ServiceUnavailable ? "345600" : null, svar.Hoder.GetValueOrDefault("Retry-After"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_law_that_does_not_fit_the_permits_is_remarked_on_when_the_register_knows_them(bool kjent)
    {
        var person = Nir.OpprettPerson();
        Nir.OppdaterPersondata(kjent ? person.MedKollektivBeskyttelse(new(2026, 1, 5)) : person.Data);
        var program = person.EtIntroduksjonsprogram();

        var svar = await Intro.LagreAsync(program);
        var status = await Intro.HentStatusAsync(program.Person);

        Assert.Equal(HttpStatusCode.Created, svar.Status);
        Assert.Equal(kjent, svar.Regler.Contains("NIR3001"));
        Assert.Equal(kjent, status.Tekst.Contains("NIR3001", StringComparison.Ordinal));
    }

    private Task<Svar> LesAsync(Personreferanse person) => Intro.SendAsync(HttpMethod.Post, "v1/persondata", Fagsystem.Json(
        $$$"""{"person":{"dufNummer":"{{{person.DufNummer.AvsloerVerdi()}}}"}}"""));

    private Task<Svar> HenvendAsync(SyntetiskPerson person, Guid id, string type, string dato, Fagsystem? fagsystem = null) =>
        (fagsystem ?? Intro).SendAsync(HttpMethod.Post, "v1/henvendelser", Fagsystem.Json(
            $$$"""{"kommune":"9901","person":{"dufNummer":"{{{person.DufNummer.AvsloerVerdi()}}}"},"henvendelse":{"id":"{{{id}}}","type":"{{{type}}}","familie":"introduksjonsprogram","dato":"{{{dato}}}"}}"""));
}
