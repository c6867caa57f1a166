using Fagsystem.Tests.Fixtures;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Tests.Mapping;

public sealed class MapperTests
{
    [Fact]
    public void A_case_becomes_the_registration_of_its_kind()
    {
        var program = Assert.IsType<Introduksjonsprogram>(Saker.Mapped(Saker.Program()));

        Assert.Equal(Lovverk.Integreringsloven, program.Lovverk);
        Assert.Equal(Rettsstilling.RettOgPlikt, program.Rettsstilling);
        Assert.Equal(Sluttmaal.Arbeid, program.Sluttmaal);
        Assert.Equal(new DateOnly(2026, 2, 2), program.FindFirstVedtaksdato());
        Assert.Null(program.Tiltak);
    }

    [Fact]
    public void An_unknown_code_is_reported_where_it_stands_and_not_repeated()
    {
        var sak = Saker.Program();

        var error = Saker.Error(sak with { Rad = sak.Rad with { TargetCode = "26847814283" } });

        Assert.Equal(("saker.csv", 3, "Målkode"), (error.FileName, error.Line, error.Column));
        Assert.DoesNotContain("26847814283", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_a_case_are_reported_at_once()
    {
        var sak = Saker.Program();

        var result = Fagsystem.Mapping.Mapper.Map(sak with
        {
            Person = sak.Person with { Duf = "1", HjemmelCode = "" },
            Rad = sak.Rad with { Standing = "", Kommune = "99" },
        });

        var unmapped = Assert.IsType<Fagsystem.Mapping.MappingResult.Unmapped>(result);
        Assert.Equal(["DUF_nr", "Hjemmelskode", "Komm_nr", "Stilling"], unmapped.Error.Select(static error => error.Column).Order());
    }

    [Fact]
    public void A_local_number_is_passed_over_when_the_person_has_a_DUF_nummer()
    {
        var sak = Saker.Program();

        var registrering = Saker.Mapped(sak with { Person = sak.Person with { Fnr = "4127" } });

        Assert.True(registrering.Person.DufNummer.IsGiven);
        Assert.False(registrering.Person.Foedselsnummer.IsGiven);
    }

    [Theory]
    [InlineData("4127", "lokalt nummer")]
    [InlineData("26847814284", "kontrollsifrene")]
    [InlineData("99847814283", "dagen og måneden")]
    [InlineData("268478142", "antall sifre")]
    [InlineData("***********", "maskert")]
    [InlineData("26847 81428", "andre tegn")]
    public void A_number_that_cannot_be_the_persons_is_not_sent(string fnr, string why)
    {
        var sak = Saker.Program();

        var error = Saker.Error(sak with { Person = sak.Person with { Fnr = fnr, Duf = "" } });

        Assert.Equal("F_nr", error.Column);
        Assert.Contains(why, error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_entered_but_has_no_place_in_the_registration_is_reported()
    {
        var error = Saker.Error(Saker.Program() with { Foeringer = [Saker.Timer("2026/08", 12)] });

        Assert.Equal(("foeringer.csv", 5, "Slag"), (error.FileName, error.Line, error.Column));
    }

    [Theory]
    [InlineData("2026/54")]
    [InlineData("08/2026")]
    [InlineData("")]
    public void A_week_that_does_not_exist_is_reported(string week)
    {
        Assert.Equal("Ukenr", Saker.Error(Saker.Norsk(Saker.Timer(week, 12))).Column);
    }

    [Fact]
    public void Hours_that_are_missing_are_reported()
    {
        Assert.Equal("Tall", Saker.Error(Saker.Norsk(Saker.Timer("2026/08", null))).Column);
    }

    [Fact]
    public void One_level_of_Norwegian_stands_for_all_skills_and_four_for_one_each()
    {
        var sak = Saker.Norsk();

        var equal = Assert.IsType<Norskopplaering>(Saker.Mapped(sak));
        var different = Assert.IsType<Norskopplaering>(Saker.Mapped(sak with { Rad = sak.Rad with { Spraaknivaa = "B2/B1/A2/A1" } }));

        Assert.Equal(4, equal.Norskmaal!.Count);
        Assert.All(equal.Norskmaal, static target => Assert.Equal(Norskmaalnivaa.B1, target.Nivaa));
        Assert.Equal(
            [(Delferdighet.Leseforstaaelse, Norskmaalnivaa.B2), (Delferdighet.Lytteforstaaelse, Norskmaalnivaa.B1),
                (Delferdighet.SkriftligFramstilling, Norskmaalnivaa.A2), (Delferdighet.MuntligKommunikasjon, Norskmaalnivaa.A1)],
            different.Norskmaal!.Select(static target => (target.Delferdighet!.Value, target.Nivaa)));
    }

    [Fact]
    public void Two_levels_of_Norwegian_are_neither_one_nor_four()
    {
        var sak = Saker.Norsk();

        Assert.Equal("Språknivå", Saker.Error(sak with { Rad = sak.Rad with { Spraaknivaa = "B1/B2" } }).Column);
    }

    [Fact]
    public void The_id_is_the_same_whatever_else_changes_on_the_case()
    {
        var sak = Saker.Program();
        var changed = sak with { Person = sak.Person with { Duf = "202265432190" }, Rad = sak.Rad with { TargetCode = "VGSF" } };

        Assert.Equal(Saker.Mapped(sak).Id, Saker.Mapped(changed).Id);
        Assert.Equal(Guid.Parse("5de1dcf1-25fe-84f6-a6b0-efa6b044555d"), Saker.Mapped(sak).Id);
    }

    [Fact]
    public void Another_participant_case_or_municipality_has_another_id()
    {
        var sak = Saker.Program();
        Guid[] ider =
        [
            Saker.Mapped(sak).Id,
            Saker.Mapped(Saker.Program("1002")).Id,
            Saker.Mapped(sak with { Rad = sak.Rad with { Saksnr = 2 } }).Id,
            Saker.Mapped(sak with { Rad = sak.Rad with { Kommune = "9902" } }).Id,
        ];

        Assert.Equal(4, ider.Distinct().Count());
    }
}
