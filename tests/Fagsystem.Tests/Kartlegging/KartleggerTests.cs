using Fagsystem.Tests.Kulisser;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Tests.Kartlegging;

public sealed class KartleggerTests
{
    [Fact]
    public void A_case_becomes_the_registration_of_its_kind()
    {
        var program = Assert.IsType<Introduksjonsprogram>(Saker.Kartlagt(Saker.Program()));

        Assert.Equal(Lovverk.Integreringsloven, program.Lovverk);
        Assert.Equal(Rettsstilling.RettOgPlikt, program.Rettsstilling);
        Assert.Equal(Sluttmaal.Arbeid, program.Sluttmaal);
        Assert.Equal(new DateOnly(2026, 2, 2), program.FoersteVedtaksdato());
        Assert.Null(program.Tiltak);
    }

    [Fact]
    public void An_unknown_code_is_reported_where_it_stands_and_not_repeated()
    {
        var sak = Saker.Program();

        var feil = Saker.Feil(sak with { Rad = sak.Rad with { Maalkode = "26847814283" } });

        Assert.Equal(("saker.csv", 3, "Målkode"), (feil.Fil, feil.Linje, feil.Kolonne));
        Assert.DoesNotContain("26847814283", feil.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_a_case_are_reported_at_once()
    {
        var sak = Saker.Program();

        var resultat = Fagsystem.Kartlegging.Kartlegger.Kartlegg(sak with
        {
            Person = sak.Person with { Duf = "1", Hjemmelskode = "" },
            Rad = sak.Rad with { Stilling = "", Kommune = "99" },
        });

        var ikkeKartlagt = Assert.IsType<Fagsystem.Kartlegging.Kartleggingsresultat.IkkeKartlagt>(resultat);
        Assert.Equal(["DUF_nr", "Hjemmelskode", "Komm_nr", "Stilling"], ikkeKartlagt.Feil.Select(static feil => feil.Kolonne).Order());
    }

    [Fact]
    public void A_local_number_is_passed_over_when_the_person_has_a_DUF_nummer()
    {
        var sak = Saker.Program();

        var registrering = Saker.Kartlagt(sak with { Person = sak.Person with { Fnr = "4127" } });

        Assert.True(registrering.Person.DufNummer.ErOppgitt);
        Assert.False(registrering.Person.Foedselsnummer.ErOppgitt);
    }

    [Theory]
    [InlineData("4127", "lokalt nummer")]
    [InlineData("26847814284", "kontrollsifrene")]
    [InlineData("99847814283", "dagen og måneden")]
    [InlineData("268478142", "antall sifre")]
    [InlineData("***********", "maskert")]
    [InlineData("26847 81428", "andre tegn")]
    public void A_number_that_cannot_be_the_persons_is_not_sent(string fnr, string hvorfor)
    {
        var sak = Saker.Program();

        var feil = Saker.Feil(sak with { Person = sak.Person with { Fnr = fnr, Duf = "" } });

        Assert.Equal("F_nr", feil.Kolonne);
        Assert.Contains(hvorfor, feil.Hva, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_entered_but_has_no_place_in_the_registration_is_reported()
    {
        var feil = Saker.Feil(Saker.Program() with { Foeringer = [Saker.Timer("2026/08", 12)] });

        Assert.Equal(("foeringer.csv", 5, "Slag"), (feil.Fil, feil.Linje, feil.Kolonne));
    }

    [Theory]
    [InlineData("2026/54")]
    [InlineData("08/2026")]
    [InlineData("")]
    public void A_week_that_does_not_exist_is_reported(string uke)
    {
        Assert.Equal("Ukenr", Saker.Feil(Saker.Norsk(Saker.Timer(uke, 12))).Kolonne);
    }

    [Fact]
    public void Hours_that_are_missing_are_reported()
    {
        Assert.Equal("Tall", Saker.Feil(Saker.Norsk(Saker.Timer("2026/08", null))).Kolonne);
    }

    [Fact]
    public void One_level_of_Norwegian_stands_for_all_skills_and_four_for_one_each()
    {
        var sak = Saker.Norsk();

        var likt = Assert.IsType<Norskopplaering>(Saker.Kartlagt(sak));
        var ulikt = Assert.IsType<Norskopplaering>(Saker.Kartlagt(sak with { Rad = sak.Rad with { Spraaknivaa = "B2/B1/A2/A1" } }));

        Assert.Equal(4, likt.Norskmaal!.Count);
        Assert.All(likt.Norskmaal, static maal => Assert.Equal(Norskmaalnivaa.B1, maal.Nivaa));
        Assert.Equal(
            [(Delferdighet.Leseforstaaelse, Norskmaalnivaa.B2), (Delferdighet.Lytteforstaaelse, Norskmaalnivaa.B1), (Delferdighet.SkriftligFramstilling, Norskmaalnivaa.A2), (Delferdighet.MuntligKommunikasjon, Norskmaalnivaa.A1)],
            ulikt.Norskmaal!.Select(static maal => (maal.Delferdighet!.Value, maal.Nivaa)));
    }

    [Fact]
    public void Two_levels_of_Norwegian_are_neither_one_nor_four()
    {
        var sak = Saker.Norsk();

        Assert.Equal("Språknivå", Saker.Feil(sak with { Rad = sak.Rad with { Spraaknivaa = "B1/B2" } }).Kolonne);
    }

    [Fact]
    public void The_id_is_the_same_whatever_else_changes_on_the_case()
    {
        var sak = Saker.Program();
        var endret = sak with { Person = sak.Person with { Duf = "202265432190" }, Rad = sak.Rad with { Maalkode = "VGSF" } };

        Assert.Equal(Saker.Kartlagt(sak).Id, Saker.Kartlagt(endret).Id);
        Assert.Equal(Guid.Parse("5de1dcf1-25fe-84f6-a6b0-efa6b044555d"), Saker.Kartlagt(sak).Id);
    }

    [Fact]
    public void Another_participant_case_or_municipality_has_another_id()
    {
        var sak = Saker.Program();
        Guid[] ider =
        [
            Saker.Kartlagt(sak).Id,
            Saker.Kartlagt(Saker.Program("1002")).Id,
            Saker.Kartlagt(sak with { Rad = sak.Rad with { Saksnr = 2 } }).Id,
            Saker.Kartlagt(sak with { Rad = sak.Rad with { Kommune = "9902" } }).Id,
        ];

        Assert.Equal(4, ider.Distinct().Count());
    }
}
