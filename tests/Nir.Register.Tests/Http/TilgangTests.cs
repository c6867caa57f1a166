using System.Net;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Http;

public sealed class TilgangTests : Kontrakttest
{
    public static TheoryData<Rolle, string, bool> RollerOgFamilier { get; } = new()
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
    [MemberData(nameof(RollerOgFamilier))]
    public async Task A_role_stores_reads_and_removes_its_own_families_only(Rolle rolle, string familie, bool dekket)
    {
        var registrering = Registrering(familie);
        using var eier = await Fagsystem.LoggInnAsync(Nir, Eier(registrering));
        using var kaller = await Fagsystem.LoggInnAsync(Nir, rolle);

        var lagret = await kaller.LagreAsync(registrering);
        if (!dekket)
        {
            Refused(lagret, "NIR5001", "/familie");
            var versjon = (await eier.LagreAsync(registrering)).Versjon!;
            Refused(await kaller.HentAsync(registrering.Id), "NIR5001", "");
            Refused(await kaller.SlettAsync(registrering.Id, versjon), "NIR5001", "");
            Assert.Single(Nir.Registreringer);
            return;
        }

        Assert.Equal(HttpStatusCode.Created, lagret.Status);
        Assert.Equal(HttpStatusCode.OK, (await kaller.HentAsync(registrering.Id)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await kaller.SlettAsync(registrering.Id, lagret.Versjon!)).Status);
    }

    [Fact]
    public async Task Another_municipalitys_registration_is_not_stored_read_or_removed()
    {
        using var vestbygd = await Fagsystem.LoggInnAsync(Nir, Nir.Legitimasjon(Rolle.Kommuneintrobruker, SyntetiskKommune.Vestbygd.Nummer));
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();
        Refused(await vestbygd.LagreAsync(registrering), "NIR5002", "/kommune");
        var versjon = (await Intro.LagreAsync(registrering)).Versjon!;

        Refused(await vestbygd.HentAsync(registrering.Id), "NIR5002", "");
        Refused(await vestbygd.SlettAsync(registrering.Id, versjon), "NIR5002", "");
    }

    [Fact]
    public async Task A_municipality_cannot_take_over_anothers_registration()
    {
        using var vestbygd = await Fagsystem.LoggInnAsync(Nir, Nir.Legitimasjon(Rolle.Kommuneintrobruker, SyntetiskKommune.Vestbygd.Nummer));
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();
        var versjon = (await Intro.LagreAsync(registrering)).Versjon!;

        var svar = await vestbygd.LagreAsync(registrering with { Kommune = SyntetiskKommune.Vestbygd.Nummer }, versjon);

        Refused(svar, "NIR5002", "");
        Assert.Equal(registrering, Assert.Single(Nir.Registreringer).Registrering);
    }

    [Fact]
    public async Task A_role_cannot_turn_anothers_registration_into_its_own_family()
    {
        using var norsk = await Fagsystem.LoggInnAsync(Nir, Rolle.Kommunenorskbruker);
        var person = Nir.OpprettPerson();
        var program = person.EtIntroduksjonsprogram();
        var versjon = (await Intro.LagreAsync(program)).Versjon!;

        Refused(await norsk.LagreAsync(person.EnNorskopplaering() with { Id = program.Id }, versjon), "NIR5001", "");
    }

    [Fact]
    public async Task A_fylkeskommune_registers_training_in_norwegian_for_any_municipality()
    {
        using var fylke = await Fagsystem.LoggInnAsync(Nir, Nir.LegitimasjonForFylkeskommune());

        var fjordvik = await fylke.LagreAsync(Nir.OpprettPerson().EnNorskopplaering());
        var vestbygd = await fylke.LagreAsync(Nir.OpprettPerson().EnNorskopplaering() with { Kommune = SyntetiskKommune.Vestbygd.Nummer });

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (fjordvik.Status, vestbygd.Status));
    }

    [Theory]
    [InlineData("introduksjonsprogram")]
    [InlineData("mottakskvalifisering")]
    [InlineData("asylopplaering")]
    public async Task A_fylkeskommune_registers_nothing_else(string familie)
    {
        using var fylke = await Fagsystem.LoggInnAsync(Nir, Nir.LegitimasjonForFylkeskommune());

        Refused(await fylke.LagreAsync(Registrering(familie)), "NIR5001", "/familie");
    }

    private static Rolle Eier(Registrering registrering) =>
        registrering is Introduksjonsprogram or Mottakskvalifisering ? Rolle.Kommuneintrobruker : Rolle.Kommunenorskbruker;

    private static void Refused(Svar svar, string regel, string peker)
    {
        Assert.Equal(HttpStatusCode.Forbidden, svar.Status);
        Assert.Equal($"urn:nir:regel:{regel}", svar.Type);
        Assert.Equal(peker, Assert.Single(svar.Avvik).GetProperty("peker").GetString());
    }

    private Registrering Registrering(string familie) => familie switch
    {
        "introduksjonsprogram" => Nir.OpprettPerson().EtIntroduksjonsprogram(),
        "norskopplaering" => Nir.OpprettPerson().EnNorskopplaering(),
        "mottakskvalifisering" => Nir.OpprettPerson().EnMottakskvalifisering(),
        _ => Nir.OpprettPerson().EnAsylopplaering(),
    };
}
