using System.Net;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Contract;

public sealed class PersonTests : ContractTest
{
    [Fact]
    public async Task A_search_finds_what_the_role_may_see_oldest_first()
    {
        using var norsk = await Fagsystem.LogInAsync(Nir, Rolle.Kommunenorskbruker);
        var person = Nir.CreatePerson();
        var (program, opplaering, kvalifisering) = (person.CreateIntroduksjonsprogram(), person.CreateNorskopplaering(), person.CreateMottakskvalifisering());
        await Intro.StoreAsync(program);
        await norsk.StoreAsync(opplaering);
        await Intro.StoreAsync(kvalifisering);

        var intro = await Intro.SearchAsync(person.Referanse);

        Assert.Equal(HttpStatusCode.OK, intro.Status);
        Assert.Equal([program.Id, kvalifisering.Id], Ider(intro, "treff"));
        Assert.Equal([opplaering.Id], Ider(await norsk.SearchAsync(person.Referanse), "treff"));
    }

    [Fact]
    public async Task A_search_does_not_find_what_is_another_municipalitys()
    {
        using var vestbygd = await Fagsystem.LogInAsync(Nir, Nir.CreateCredentials(Rolle.Kommuneintrobruker, SyntheticKommune.Vestbygd.Nummer));
        var person = Nir.CreatePerson();
        await Intro.StoreAsync(person.CreateIntroduksjonsprogram());

        Assert.Empty(Ider(await vestbygd.SearchAsync(person.Referanse), "treff"));
    }

    [Fact]
    public async Task A_search_names_the_version()
    {
        var person = Nir.CreatePerson();
        var created = await Intro.StoreAsync(person.CreateIntroduksjonsprogram());

        var response = await Intro.SearchAsync(person.Referanse);

        Assert.Equal(created.Version, response.Json.GetProperty("treff")[0].GetProperty("versjon").GetString());
    }

    [Fact]
    public async Task A_person_without_registrations_has_none()
    {
        var person = Nir.CreatePerson();

        Assert.Empty(Ider(await Intro.SearchAsync(person.Referanse), "treff"));
        Assert.Empty(Ider(await Intro.ReadStatusAsync(person.Referanse), "registreringer"));
    }

    [Fact]
    public async Task A_status_tells_the_law_and_the_remarks_of_the_registers_date()
    {
        var person = Nir.CreatePerson();
        await Intro.StoreAsync(person.CreateIntroduksjonsprogram() with { Sluttmaal = null });

        var before = await Intro.ReadStatusAsync(person.Referanse);
        Nir.Clock.Set(new(2026, 12, 1));
        var after = await Intro.ReadStatusAsync(person.Referanse);

        Assert.Equal("integreringsloven", before.Felt("lovverk"));
        Assert.False(Merknad(before).GetProperty("erForfalt").GetBoolean());
        Assert.True(Merknad(after).GetProperty("erForfalt").GetBoolean());
        Assert.Equal("NIR1104", Merknad(after).GetProperty("regel").GetString());
    }

    [Fact]
    public async Task A_status_names_no_law_when_the_registrations_differ()
    {
        var person = Nir.CreatePersonWithoutFacts();
        await Intro.StoreAsync(person.CreateIntroduksjonsprogram());
        await Intro.StoreAsync(person.CreateIntroduksjonsprogram(Lovverk.Introduksjonsloven));

        var response = await Intro.ReadStatusAsync(person.Referanse);

        Assert.Null(response.Felt("lovverk"));
        Assert.Equal(2, response.Json.GetProperty("registreringer").GetArrayLength());
    }

    [Fact]
    public async Task An_unknown_person_is_refused()
    {
        var unknown = new SyntheticPersons(2).CreateNext().Referanse;

        foreach (var response in new[] { await Intro.SearchAsync(unknown), await Intro.ReadStatusAsync(unknown) })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
            Assert.Equal("urn:nir:regel:NIR5006", response.Type);
        }
    }

    [Fact]
    public async Task A_search_for_no_one_is_refused()
    {
        var response = await Intro.SearchAsync(new PersonReference());

        Assert.Equal(["NIR1902"], response.Regler);
    }

    [Fact]
    public async Task A_search_with_a_number_that_may_be_real_is_refused()
    {
        var response =
            await Intro.SearchAsync(new PersonReference { DufNummer = RealIdentifikator.DufNummer(), Foedselsnummer = RealIdentifikator.Foedselsnummer() });

        Assert.Equal(["NIR4001", "NIR4001", "NIR5006"], response.Regler);
        Assert.Equal(["/person/dufNummer", "/person/foedselsnummer", "/person"], response.Avvik.Select(avvik => avvik.GetProperty("peker").GetString()));
    }

    private static IEnumerable<Guid> Ider(Answer response, string member) =>
        response.Json.GetProperty(member).EnumerateArray().Select(treff => treff.GetProperty("id").GetGuid());

    private static System.Text.Json.JsonElement Merknad(Answer status) =>
        status.Json.GetProperty("registreringer")[0].GetProperty("merknader").EnumerateArray().Single();
}
