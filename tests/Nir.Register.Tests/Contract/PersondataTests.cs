using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Nir.Register.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Register.Tests.Contract;

/// <summary>Persondata come from other sources at night; fagsystems read them, and register contacts and claims.</summary>
public sealed class PersondataTests : ContractTest
{
    [Fact]
    public async Task A_person_may_be_missing_on_arrival_and_is_there_the_next_night()
    {
        var person = new SyntheticPersons(77).CreateNext();
        var program = person.CreateIntroduksjonsprogram();
        Nir.NotifyPersondata(person.WithFlyktning(new(2026, 1, 5)));

        var before = await Intro.StoreAsync(program);
        Nir.AdvanceTo(new(2026, 3, 2));
        var after = await Intro.StoreAsync(program);

        Assert.Equal("urn:nir:regel:NIR5006", before.Type);
        Assert.Equal(HttpStatusCode.Created, after.Status);
    }

    [Fact]
    [Sentence("D28")]
    [Sentence("D29")]
    [Sentence("D30")]
    public async Task A_fagsystem_reads_persondata_and_test_results()
    {
        var (person, relative) = (Nir.CreatePerson(), Nir.CreatePerson());
        var data = person.WithFlyktning(new(2026, 1, 5)) with
        {
            Kjoenn = Kjoenn.Kvinne,
            Kontakt = new() { Adresse = "Fjordgata 1", Postnummer = "0001", Poststed = "Fjordvik", Telefon = "00000000", Epost = "ingen@fjordvik.example" },
            Statsborgerskap = ["SY"],
            Sivilstand = Sivilstand.Gift,
            Morsmaal = Spraakkode.Parse("ar"),
            Tolkespraak = Spraakkode.Parse("kmr"),
            Asylsak = new() { Soekt = new(2025, 6, 1) },
            Botilbud = [new() { Kommune = FakeNir.Kommune, Tilbudt = new(2026, 1, 8), Akseptert = true }],
            Familie = [new() { Rolle = Familierolle.Barn, DufNummer = relative.DufNummer }],
            Proever = [new() { Proevetype = Proevetype.ProeveISamfunnskunnskap, Resultat = Proeveresultat.Bestaatt, Dato = new(2026, 2, 20) }],
            ReservasjonMotForskning = true,
        };
        Nir.UpdatePersondata(data);

        var response = await ReadAsync(person.Referanse);

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(data, NirJson.ReadPersondata(Encoding.UTF8.GetBytes(response.Tekst)));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task A_fagsystem_cannot_write_persondata(string method)
    {
        var response = await Intro.SendAsync(new HttpMethod(method), "v1/persondata", Fagsystem.Json("{}"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.Status);
        Assert.Equal("POST", response.Headers["Allow"]);
    }

    [Fact]
    public async Task A_protected_address_keeps_back_what_could_tell_where_the_person_is()
    {
        var person = Nir.CreatePerson();
        var data = person.WithFlyktning(new(2026, 1, 5)) with
        {
            Fornavn = "Kanari",
            Etternavn = "Fugl",
            Kontakt = new() { Adresse = "Hemmeligveien 1" },
            Familie = [new() { Rolle = Familierolle.Barn }],
            HarBeskyttetAdresse = true,
        };
        Nir.UpdatePersondata(data);
        var shielded = await ReadAsync(person.Referanse);
        Nir.UpdatePersondata(data with { HarBeskyttetAdresse = false });
        var open = await ReadAsync(person.Referanse);

        string[] hidden = ["Kanari", "Fugl", "Hemmeligveien", "9901", "barn"];
        Assert.All(hidden, word => Assert.DoesNotContain(word, shielded.Tekst, StringComparison.Ordinal));
        Assert.All(hidden, word => Assert.Contains(word, open.Tekst, StringComparison.Ordinal));
        Assert.Contains("tillatelser", shielded.Tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("proever", "HK-dir")]
    [InlineData("tillatelser", "UDI")]
    [InlineData("sivilstand", "Folkeregisteret")]
    public async Task What_nir_has_from_others_is_refused_from_a_fagsystem_and_not_kept_in_silence(string member, string source)
    {
        var program = Nir.CreatePerson().CreateIntroduksjonsprogram();
        var json = JsonNode.Parse(NirJson.Write(program))!.AsObject();
        json[member] = new JsonArray("gift");

        var refused = await Intro.StoreAsync(program.Id, json.ToJsonString());
        var later = json.DeepClone().AsObject();
        later.Remove(member);
        later["nyttFeltFraSenereVersjon"] = 1;
        var kept = await Intro.StoreAsync(program.Id, later.ToJsonString());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["NIR5017"], refused.Regler);
        Assert.Contains($"/{member}", refused.Tekst, StringComparison.Ordinal);
        Assert.Contains(source, refused.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("gift", refused.Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, kept.Status);
    }

    [Fact]
    public async Task A_caseworkers_change_collides_with_the_fagsystems_next_update()
    {
        var program = Nir.CreatePerson().CreateIntroduksjonsprogram();
        var stored = await Intro.StoreAsync(program);

        var version = Nir.ChangeInNirWeb<Introduksjonsprogram>(program.Id, static old => old with { Sluttmaal = Sluttmaal.Arbeid });
        var response = await Intro.StoreAsync(program with { LivsmestringGjennomfoert = true }, stored.Version);

        Assert.Equal((HttpStatusCode.PreconditionFailed, version), (response.Status, response.Felt("versjon")));
        Assert.Equal("arbeid", (await Intro.ReadAsync(program.Id)).Felt("sluttmaal"));
        Assert.Equal(HttpStatusCode.OK, (await Intro.StoreAsync(program with { LivsmestringGjennomfoert = true }, version)).Status);
    }

    [Fact]
    public void A_caseworker_is_under_the_same_rules()
    {
        var error = Assert.Throws<ArgumentException>(() => Nir.ChangeInNirWeb<Introduksjonsprogram>(Guid.NewGuid(), static old => old));
        Assert.Equal("id", error.ParamName);
    }

    [Fact]
    public async Task Two_systems_feed_one_person_each_its_own_family()
    {
        using var norsk = await Fagsystem.LogInAsync(Nir, Rolle.Kommunenorskbruker);
        using var fylke = await Fagsystem.LogInAsync(Nir, Nir.CreateCredentialsForFylkeskommune());
        var person = Nir.CreatePerson();
        var opplaering = person.CreateNorskopplaering();

        Assert.Equal(HttpStatusCode.Created, (await Intro.StoreAsync(person.CreateIntroduksjonsprogram())).Status);
        Assert.Equal(HttpStatusCode.Created, (await norsk.StoreAsync(opplaering)).Status);
        var fylketsEgen = await fylke.StoreAsync(opplaering with { FulltidVideregaaende = true }, "2");
        var kommune = await norsk.StoreAsync(opplaering with { Morsmaal = Spraakkode.Parse("uk") }, "2");

        Assert.Equal(HttpStatusCode.OK, fylketsEgen.Status);
        Assert.Equal((HttpStatusCode.PreconditionFailed, fylketsEgen.Version), (kommune.Status, kommune.Felt("versjon")));
    }

    [Fact]
    public async Task A_claim_moves_the_start_and_is_replaced_by_its_id()
    {
        var person = Nir.CreatePersonWithoutFacts();
        Nir.UpdatePersondata(person.WithFlyktning(new(2026, 1, 5)));
        var id = Guid.NewGuid();

        var fresh = await SendHenvendelseAsync(person, id, "krav", "2026-02-02");
        var same = await SendHenvendelseAsync(person, id, "krav", "2026-02-02");
        var corrected = await SendHenvendelseAsync(person, id, "krav", "2026-02-09");

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.OK], [fresh.Status, same.Status, corrected.Status]);
        var data = NirJson.ReadPersondata(Encoding.UTF8.GetBytes((await ReadAsync(person.Referanse)).Tekst));
        Assert.Equal(new DateOnly(2026, 2, 9), Assert.Single(data.Henvendelser!).Dato);
        Assert.Single(Nir.Events, static raised => raised is RegisterEvent.PersondataReceived);
        Assert.Equal(2, Nir.Events.Count(static raised => raised is RegisterEvent.HenvendelseRegistered));
    }

    [Fact]
    public async Task A_claim_needs_the_role_of_its_family_and_a_known_person()
    {
        using var norsk = await Fagsystem.LogInAsync(Nir, Rolle.Kommunenorskbruker);
        var person = Nir.CreatePerson();

        Assert.Equal("urn:nir:regel:NIR5001", (await SendHenvendelseAsync(person, Guid.NewGuid(), "krav", "2026-02-02", norsk)).Type);
        Assert.Equal("urn:nir:regel:NIR5006", (await SendHenvendelseAsync(new SyntheticPersons(78).CreateNext(), Guid.NewGuid(), "krav", "2026-02-02")).Type);
    }

    [Theory]
    [InlineData("9901", HttpStatusCode.ServiceUnavailable)]
    [InlineData("9902", HttpStatusCode.Created)]
    public async Task While_it_is_closed_for_transfer_reads_are_answered_and_the_wait_is_told(string kommune, HttpStatusCode expected)
    {
        var program = Nir.CreatePerson().CreateIntroduksjonsprogram();
        Nir.CloseForOverfoering(new Closure { From = new(2026, 2, 20), To = new(2026, 3, 4), Kommuner = [Sdk.Identifikatorer.Kommunenummer.Parse(kommune)] });

        var response = await Intro.StoreAsync(program);
        var read = await Intro.SearchAsync(program.Person);
        Nir.AdvanceTo(new(2026, 3, 5));
        var after = await Intro.StoreAsync(program with { Id = Guid.NewGuid(), Vedtak = [program.Vedtak![0] with { Vedtaksdato = new(2026, 2, 3) }] });

        Assert.Equal((expected, HttpStatusCode.OK, HttpStatusCode.Created), (response.Status, read.Status, after.Status));
        Assert.Equal(expected is HttpStatusCode.ServiceUnavailable ? "345600" : null, response.Headers.GetValueOrDefault("Retry-After"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_law_that_does_not_fit_the_permits_is_remarked_on_when_the_register_knows_them(bool known)
    {
        var person = Nir.CreatePerson();
        Nir.UpdatePersondata(known ? person.WithKollektivBeskyttelse(new(2026, 1, 5)) : person.Data);
        var program = person.CreateIntroduksjonsprogram();

        var response = await Intro.StoreAsync(program);
        var status = await Intro.ReadStatusAsync(program.Person);

        Assert.Equal(HttpStatusCode.Created, response.Status);
        Assert.Equal(known, response.Regler.Contains("NIR3001"));
        Assert.Equal(known, status.Tekst.Contains("NIR3001", StringComparison.Ordinal));
    }

    private Task<Answer> ReadAsync(PersonReference person) => Intro.SendAsync(HttpMethod.Post, "v1/persondata", Fagsystem.Json(
        $$$"""{"person":{"dufNummer":"{{{person.DufNummer.RevealValue()}}}"}}"""));

    private Task<Answer> SendHenvendelseAsync(SyntheticPerson person, Guid id, string type, string date, Fagsystem? fagsystem = null) =>
        (fagsystem ?? Intro).SendAsync(HttpMethod.Post, "v1/henvendelser", Fagsystem.Json(
            $$$"""{"kommune":"9901","person":{"dufNummer":"{{{person.DufNummer.RevealValue()}}}"},"henvendelse":{"id":"{{{id}}}","type":"{{{type}}}","familie":"introduksjonsprogram","dato":"{{{date}}}"}}"""));
}
