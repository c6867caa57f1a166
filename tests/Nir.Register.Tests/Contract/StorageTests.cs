using System.Net;
using System.Text;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Contract;

public sealed class StorageTests : ContractTest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_registration_is_created_and_read_back_on_either_host(bool network)
    {
        await using var nir = await FakeNir.StartAsync(new() { Network = network }, Cancellation);
        using var fagsystem = await Fagsystem.LogInAsync(nir);
        var registrering = nir.CreatePerson().CreateIntroduksjonsprogram();

        var created = await fagsystem.StoreAsync(registrering);
        var read = await fagsystem.ReadAsync(registrering.Id);

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal($"/v1/registreringer/{registrering.Id}", created.Headers["Location"]);
        Assert.Equal(created.Felt("versjon"), created.Version);
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Equal(created.Version, read.Version);
        Assert.Equal(registrering, NirJson.Read(Encoding.UTF8.GetBytes(read.Tekst)).Registrering);
    }

    [Fact]
    public async Task A_change_gets_a_new_version()
    {
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();
        var created = await Intro.StoreAsync(registrering);

        var changed = await Intro.StoreAsync(registrering with { LivsmestringGjennomfoert = true }, created.Version);

        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.NotEqual(created.Version, changed.Version);
        Assert.Equal(changed.Version, (await Intro.ReadAsync(registrering.Id)).Version);
    }

    [Fact]
    public async Task The_same_content_once_more_keeps_the_version()
    {
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();
        var created = await Intro.StoreAsync(registrering);

        var again = await Intro.StoreAsync(registrering, created.Version);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(created.Version, again.Version);
    }

    [Fact]
    public async Task Remarks_come_with_the_acceptance()
    {

        var response = await Intro.StoreAsync(Nir.CreatePerson().CreateIntroduksjonsprogram() with { Sluttmaal = null });

        Assert.Equal(HttpStatusCode.Created, response.Status);
        Assert.Equal(["NIR1104"], response.Regler);
    }

    [Fact]
    public async Task One_refusing_rule_names_the_problem()
    {
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram(Lovverk.Introduksjonsloven) with { Sluttmaal = Sluttmaal.Arbeid };

        var response = await Intro.StoreAsync(registrering);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal("urn:nir:regel:NIR1001", response.Type);
        Assert.Empty(Nir.Registreringer);
    }

    [Fact]
    public async Task Several_refusing_rules_are_all_listed_with_the_remarks()
    {
        var registrering = Nir.CreatePersonWithoutFacts().CreateIntroduksjonsprogram(Lovverk.Introduksjonsloven) with
        {
            Sluttmaal = Sluttmaal.Arbeid,
            Integreringskontrakt = new() { Inngaatt = new(2019, 1, 2) },
            Tiltak = null,
        };

        var response = await Intro.StoreAsync(registrering);

        Assert.Equal("urn:nir:problem:validering", response.Type);
        Assert.Equal(["NIR1001", "NIR1002", "NIR1101", "NIR3003"], response.Regler.Order());
    }

    [Fact]
    public async Task An_existing_id_is_not_created_again()
    {
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();
        var created = await Intro.StoreAsync(registrering);

        var response = await Intro.StoreAsync(registrering with { LivsmestringGjennomfoert = true });

        Assert.Equal(HttpStatusCode.PreconditionFailed, response.Status);
        Assert.Equal("urn:nir:regel:NIR5016", response.Type);
        Assert.Equal(created.Version, response.Felt("versjon"));
        Assert.Equal(registrering, Assert.Single(Nir.Registreringer).Registrering);
    }

    [Fact]
    public async Task An_older_version_is_not_updated()
    {
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();
        var created = await Intro.StoreAsync(registrering);
        var changed = await Intro.StoreAsync(registrering with { LivsmestringGjennomfoert = true }, created.Version);

        var response = await Intro.StoreAsync(registrering with { ForeldreveiledningGjennomfoert = true }, created.Version);

        Assert.Equal(HttpStatusCode.PreconditionFailed, response.Status);
        Assert.Equal(["NIR5004"], response.Regler);
        Assert.Equal(changed.Version, response.Felt("versjon"));
    }

    [Fact]
    public async Task An_unknown_id_is_not_updated_and_has_no_version()
    {

        var response = await Intro.StoreAsync(Nir.CreatePerson().CreateIntroduksjonsprogram(), version: "1");

        Assert.Equal(HttpStatusCode.PreconditionFailed, response.Status);
        Assert.Equal(["NIR5004"], response.Regler);
        Assert.Null(response.Felt("versjon"));
    }

    [Fact]
    public async Task A_transfer_without_a_condition_is_refused()
    {
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();

        var response = await Intro.SendAsync(HttpMethod.Put, Fagsystem.Address(registrering.Id), Fagsystem.Json(NirJson.Write(registrering)));

        Assert.Equal(HttpStatusCode.PreconditionRequired, response.Status);
        Assert.Equal("urn:nir:regel:NIR5005", response.Type);
    }

    [Theory]
    [InlineData("If-Match", "*")]
    [InlineData("If-Match", "7")]
    [InlineData("If-Match", "W/\"7\"")]
    [InlineData("If-Match", "\"7\", \"8\"")]
    [InlineData("If-None-Match", "\"7\"")]
    public async Task A_condition_that_the_contract_does_not_know_is_a_bad_request(string header, string value)
    {
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();

        var response = await Intro.SendAsync(HttpMethod.Put, Fagsystem.Address(registrering.Id), Fagsystem.Json(NirJson.Write(registrering)), (header, value));

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal("urn:nir:problem:ugyldig-betingelse", response.Type);
    }

    [Fact]
    public async Task Both_conditions_at_once_are_a_bad_request()
    {
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();

        var response = await Intro.SendAsync(
            HttpMethod.Put, Fagsystem.Address(registrering.Id), Fagsystem.Json(NirJson.Write(registrering)), ("If-Match", "\"1\""), ("If-None-Match", "*"));

        Assert.Equal("urn:nir:problem:ugyldig-betingelse", response.Type);
    }

    [Fact]
    public async Task Another_id_in_the_body_than_in_the_address_is_a_bad_request()
    {
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();

        var response = await Intro.StoreAsync(Guid.NewGuid(), Encoding.UTF8.GetString(NirJson.Write(registrering)));

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal("urn:nir:problem:annen-id", response.Type);
    }

    [Fact]
    public async Task The_same_participation_under_another_id_is_a_conflict_that_names_the_first()
    {
        var first = Nir.CreatePerson().CreateIntroduksjonsprogram();
        var created = await Intro.StoreAsync(first);

        var response = await Intro.StoreAsync(first with { Id = Guid.NewGuid() });

        Assert.Equal(HttpStatusCode.Conflict, response.Status);
        Assert.Equal("urn:nir:regel:NIR5003", response.Type);
        Assert.Equal(first.Id.ToString(), response.Felt("eksisterendeId"));
        Assert.Equal(created.Version, response.Felt("versjon"));
    }

    [Fact]
    public async Task A_participation_with_another_first_vedtak_is_another_registration()
    {
        var first = Nir.CreatePerson().CreateIntroduksjonsprogram();
        await Intro.StoreAsync(first);

        var response = await Intro.StoreAsync(first with { Id = Guid.NewGuid(), Vedtak = [first.Vedtak![0] with { Vedtaksdato = new(2026, 2, 3) }] });

        Assert.Equal(HttpStatusCode.Created, response.Status);
    }

    [Fact]
    public async Task A_person_unknown_to_the_register_is_refused_at_the_person()
    {

        var response = await Intro.StoreAsync(new SyntheticPersons(2).CreateNext().CreateIntroduksjonsprogram());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal("urn:nir:regel:NIR5006", response.Type);
        Assert.Equal("/person", response.Avvik[0].GetProperty("peker").GetString());
    }

    [Fact]
    public async Task Numbers_of_two_persons_are_no_person()
    {
        var (one, others) = (Nir.CreatePerson(), Nir.CreatePerson());

        var response = await Intro.StoreAsync(one.CreateIntroduksjonsprogram() with
        {
            Person = new() { DufNummer = one.DufNummer, Foedselsnummer = others.Foedselsnummer },
        });

        Assert.Equal(["NIR5006"], response.Regler);
    }

    [Fact]
    public async Task Either_number_alone_finds_the_person()
    {
        var person = Nir.CreatePerson();
        var program = person.CreateIntroduksjonsprogram() with { Person = new() { DufNummer = person.DufNummer } };
        await Intro.StoreAsync(program);

        var response = await Intro.StoreAsync(program with { Id = Guid.NewGuid(), Person = new() { Foedselsnummer = person.Foedselsnummer } });

        Assert.Equal(program.Id.ToString(), response.Felt("eksisterendeId"));
    }

    [Fact]
    public async Task Members_that_this_version_does_not_know_are_given_back()
    {
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();
        var json = Encoding.UTF8.GetString(NirJson.Write(registrering));

        var response = await Intro.StoreAsync(registrering.Id, json.Insert(1, "\"fremtid\":{\"ære\":[1,\"å\"]},"));
        var read = await Intro.ReadAsync(registrering.Id);

        Assert.Equal(HttpStatusCode.Created, response.Status);
        Assert.Equal("å", read.Json.GetProperty("fremtid").GetProperty("ære")[1].GetString());
    }

    [Fact]
    public async Task All_families_under_all_their_laws_are_accepted_with_no_other_remark_than_that_an_old_vedtak_comes_late()
    {
        using var norsk = await Fagsystem.LogInAsync(Nir, Rolle.Kommunenorskbruker);
        Lovverk[] lover = [Lovverk.Introduksjonsloven, Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A];
        (Fagsystem Fagsystem, Registrering Registrering)[] transfers =
        [
            .. lover.Select(lov => (Intro, (Registrering)Nir.CreatePersonWithoutFacts().CreateIntroduksjonsprogram(lov))),
            .. lover.Select(lov => (norsk, (Registrering)Nir.CreatePersonWithoutFacts().CreateNorskopplaering(lov))),
            (Intro, Nir.CreatePersonWithoutFacts().CreateMottakskvalifisering()),
            (norsk, Nir.CreatePersonWithoutFacts().CreateAsylopplaering()),
        ];

        foreach (var (fagsystem, registrering) in transfers)
        {
            var response = await fagsystem.StoreAsync(registrering);
            Assert.True(response.Status is HttpStatusCode.Created && !response.Regler.Except(["NIR3003"]).Any(), response.Tekst);
            Assert.Equal(registrering.FindFirstVedtaksdato()?.Year < 2026, response.Regler.Contains("NIR3003"));
        }

        Assert.Equal(transfers.Select(pair => pair.Registrering), Nir.Registreringer.Select(stored => stored.Registrering));
    }
}
