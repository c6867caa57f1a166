using System.Net;
using Nir.Register.Tests.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Tokens;

public sealed class CredentialTests : ContractTest
{
    public static TheoryData<Rolle, string, bool> RollerAndFamilier { get; } = new()
    {
        { Rolle.Kommuneintrobruker, "introduksjonsprogram", true },
        { Rolle.Kommuneintrobruker, "mottakskvalifisering", true },
        { Rolle.Kommuneintrobruker, "norskopplaering", false },
        { Rolle.Kommuneintrobruker, "asylopplaering", false },
        { Rolle.Kommunenorskbruker, "introduksjonsprogram", false },
        { Rolle.Kommunenorskbruker, "mottakskvalifisering", false },
        { Rolle.Kommunenorskbruker, "norskopplaering", true },
        { Rolle.Kommunenorskbruker, "asylopplaering", true },
        { Rolle.Kommunenirsuperbruker, "introduksjonsprogram", false },
        { Rolle.Kommunenirsuperbruker, "norskopplaering", false },
        { Rolle.Kommuneadministrativ, "mottakskvalifisering", false },
        { Rolle.Kommuneadministrativ, "asylopplaering", false },
    };

    [Theory]
    [MemberData(nameof(RollerAndFamilier))]
    public async Task A_role_stores_reads_and_removes_its_own_families_only(Rolle rolle, string familie, bool covered)
    {
        var registrering = Registrering(familie);
        using var owner = await Fagsystem.LogInAsync(Nir, Owner(registrering));
        using var caller = await Fagsystem.LogInAsync(Nir, rolle);

        var stored = await caller.StoreAsync(registrering);
        if (!covered)
        {
            Refused(stored, "NIR5001", "/familie");
            var version = (await owner.StoreAsync(registrering)).Version!;
            Refused(await caller.ReadAsync(registrering.Id), "NIR5001", "");
            Refused(await caller.DeleteAsync(registrering.Id, version), "NIR5001", "");
            Assert.Single(Nir.Registreringer);
            return;
        }

        Assert.Equal(HttpStatusCode.Created, stored.Status);
        Assert.Equal(HttpStatusCode.OK, (await caller.ReadAsync(registrering.Id)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await caller.DeleteAsync(registrering.Id, stored.Version!)).Status);
    }

    [Fact]
    public async Task Another_municipalitys_registration_is_not_stored_read_or_removed()
    {
        using var vestbygd = await Fagsystem.LogInAsync(Nir, Nir.CreateCredentials(Rolle.Kommuneintrobruker, SyntheticKommune.Vestbygd.Nummer));
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();
        Refused(await vestbygd.StoreAsync(registrering), "NIR5002", "/kommune");
        var version = (await Intro.StoreAsync(registrering)).Version!;

        Refused(await vestbygd.ReadAsync(registrering.Id), "NIR5002", "");
        Refused(await vestbygd.DeleteAsync(registrering.Id, version), "NIR5002", "");
    }

    [Fact]
    public async Task A_municipality_cannot_take_over_anothers_registration()
    {
        using var vestbygd = await Fagsystem.LogInAsync(Nir, Nir.CreateCredentials(Rolle.Kommuneintrobruker, SyntheticKommune.Vestbygd.Nummer));
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();
        var version = (await Intro.StoreAsync(registrering)).Version!;

        var response = await vestbygd.StoreAsync(registrering with { Kommune = SyntheticKommune.Vestbygd.Nummer }, version);

        Refused(response, "NIR5002", "");
        Assert.Equal(registrering, Assert.Single(Nir.Registreringer).Registrering);
    }

    [Fact]
    public async Task A_role_cannot_turn_anothers_registration_into_its_own_family()
    {
        using var norsk = await Fagsystem.LogInAsync(Nir, Rolle.Kommunenorskbruker);
        var person = Nir.CreatePerson();
        var program = person.CreateIntroduksjonsprogram();
        var version = (await Intro.StoreAsync(program)).Version!;

        Refused(await norsk.StoreAsync(person.CreateNorskopplaering() with { Id = program.Id }, version), "NIR5001", "");
    }

    [Fact]
    public async Task A_fylkeskommune_registers_training_in_norwegian_for_any_municipality()
    {
        using var fylke = await Fagsystem.LogInAsync(Nir, Nir.CreateCredentialsForFylkeskommune());

        var fjordvik = await fylke.StoreAsync(Nir.CreatePerson().CreateNorskopplaering());
        var vestbygd = await fylke.StoreAsync(Nir.CreatePerson().CreateNorskopplaering() with { Kommune = SyntheticKommune.Vestbygd.Nummer });

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (fjordvik.Status, vestbygd.Status));
    }

    [Theory]
    [InlineData("introduksjonsprogram")]
    [InlineData("mottakskvalifisering")]
    [InlineData("asylopplaering")]
    public async Task A_fylkeskommune_registers_nothing_else(string familie)
    {
        using var fylke = await Fagsystem.LogInAsync(Nir, Nir.CreateCredentialsForFylkeskommune());

        Refused(await fylke.StoreAsync(Registrering(familie)), "NIR5001", "/familie");
    }

    private static Rolle Owner(Registrering registrering) =>
        registrering is Introduksjonsprogram or Mottakskvalifisering ? Rolle.Kommuneintrobruker : Rolle.Kommunenorskbruker;

    private static void Refused(Answer response, string regel, string jsonPointer)
    {
        Assert.Equal(HttpStatusCode.Forbidden, response.Status);
        Assert.Equal($"urn:nir:regel:{regel}", response.Type);
        Assert.Equal(jsonPointer, Assert.Single(response.Avvik).GetProperty("peker").GetString());
    }

    private Registrering Registrering(string familie) => familie switch
    {
        "introduksjonsprogram" => Nir.CreatePerson().CreateIntroduksjonsprogram(),
        "norskopplaering" => Nir.CreatePerson().CreateNorskopplaering(),
        "mottakskvalifisering" => Nir.CreatePerson().CreateMottakskvalifisering(),
        _ => Nir.CreatePerson().CreateAsylopplaering(),
    };
}
