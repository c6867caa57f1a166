using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Frister;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>What the registration holds goes before what was known of the case, which fills what the registration lacks.</summary>
public sealed class SaksgrunnlagTests
{
    private static readonly Personsak Flyktning = TestSak.Flyktning(new(2025, 12, 1));

    private static readonly Introduksjonsprogram Program = BaseRegistrering.ProgramUnderIntegreringsloven with
    {
        Kravdato = new(2026, 1, 19),
        Permisjoner = [TestSak.Permisjon(new(2026, 6, 1), new(2026, 6, 2))],
        Avslutning = new() { Dato = new(2026, 10, 1), Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid },
    };

    private static readonly Norskopplaering Norsk = BaseRegistrering.NorskUnderIntegreringsloven with
    {
        Kravdato = new(2026, 1, 19),
        FulltidVideregaaende = true,
        TimerSamfunnskunnskap = [new() { Uke = new(2026, 9), Timer = 3, Modul = Samfunnskunnskapsmodul.Helse }],
    };

    private static readonly Programdeltakelse KnownProgram = new()
    {
        Tilbudsdato = new(2024, 1, 1),
        Kravdato = new(2024, 1, 2),
        Startdato = new(2024, 1, 3),
        Sluttmaal = Sluttmaal.Grunnskole,
        SluttmaalFra = new(2024, 1, 4),
        Avsluttet = new(2024, 1, 5),
        Vedtak = [TestSak.Programvedtak(new(2024, 1, 6))],
        Permisjoner = [TestSak.Permisjon(new(2024, 2, 1), new(2024, 2, 2))],
    };

    private static readonly Norskdeltakelse KnownNorsk = new()
    {
        Tilbudsdato = new(2024, 1, 1),
        Kravdato = new(2024, 1, 2),
        Startdato = new(2024, 1, 3),
        Fullfoert = new(2024, 1, 4),
        FulltidVideregaaende = false,
        Vedtak = [TestSak.Norskvedtak(new(2024, 1, 6))],
        TimerNorsk = [new() { Uke = new(2024, 10), Timer = 1 }],
    };

    [Fact]
    public void A_programmes_own_values_go_first()
    {
        var program = Combine(Program, Flyktning with { Program = KnownProgram }).Program!;

        Assert.Equal(
            (Program.Tilbudsdato, Program.Kravdato, Program.Startdato, Program.Sluttmaal, Program.Avslutning?.Dato),
            (program.Tilbudsdato, program.Kravdato, program.Startdato, program.Sluttmaal, program.Avsluttet));
        Assert.Equal((Program.Vedtak, Program.Permisjoner), (program.Vedtak, program.Permisjoner));
        Assert.Equal(KnownProgram.SluttmaalFra, program.SluttmaalFra);
    }

    [Fact]
    public void The_case_fills_what_a_programme_lacks_but_for_its_lists()
    {
        var bare = Program with
        {
            Tilbudsdato = null,
            Kravdato = null,
            Startdato = null,
            Sluttmaal = null,
            Avslutning = null,
            Vedtak = null,
            Permisjoner = null,
        };

        var program = Combine(bare, Flyktning with { Program = KnownProgram }).Program!;

        Assert.Equal(
            (KnownProgram.Tilbudsdato, KnownProgram.Kravdato, KnownProgram.Startdato, KnownProgram.Sluttmaal, KnownProgram.Avsluttet),
            (program.Tilbudsdato, program.Kravdato, program.Startdato, program.Sluttmaal, program.Avsluttet));
        Assert.Empty(program.Vedtak);
        Assert.Empty(program.Permisjoner);
    }

    [Fact]
    public void A_trainings_own_values_go_first()
    {
        var sak = Combine(Norsk, Flyktning with { Norsk = KnownNorsk, Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere });

        Assert.Equal(
            (Norsk.Tilbudsdato, Norsk.Kravdato, Norsk.Startdato, Norsk.FulltidVideregaaende),
            (sak.Norsk!.Tilbudsdato, sak.Norsk.Kravdato, sak.Norsk.Startdato, sak.Norsk.FulltidVideregaaende));
        Assert.Equal((Norsk.Vedtak, Norsk.TimerNorsk, Norsk.TimerSamfunnskunnskap), (sak.Norsk.Vedtak, sak.Norsk.TimerNorsk, sak.Norsk.TimerSamfunnskunnskap));
        Assert.Equal((Norsk.Utdanningsbakgrunn, KnownNorsk.Fullfoert), (sak.Utdanningsbakgrunn, sak.Norsk.Fullfoert));
    }

    [Fact]
    public void The_case_fills_what_a_training_lacks_but_for_its_lists()
    {
        var bare = Norsk with
        {
            Tilbudsdato = null,
            Kravdato = null,
            Startdato = null,
            FulltidVideregaaende = null,
            Utdanningsbakgrunn = null,
            Vedtak = null,
            TimerNorsk = null,
        };

        var sak = Combine(bare, Flyktning with { Norsk = KnownNorsk });

        Assert.Equal(
            (KnownNorsk.Tilbudsdato, KnownNorsk.Kravdato, KnownNorsk.Startdato, KnownNorsk.FulltidVideregaaende),
            (sak.Norsk!.Tilbudsdato, sak.Norsk.Kravdato, sak.Norsk.Startdato, sak.Norsk.FulltidVideregaaende));
        Assert.Equal(Flyktning.Utdanningsbakgrunn, sak.Utdanningsbakgrunn);
        Assert.Empty(sak.Norsk.Vedtak);
        Assert.Empty(sak.Norsk.TimerNorsk);
    }

    [Fact]
    public void A_case_that_knows_of_no_participation_gets_the_registrations()
    {
        Assert.Equal(Program.Startdato, Combine(Program, Flyktning).Program?.Startdato);
        Assert.Equal(Norsk.Startdato, Combine(Norsk, Flyktning).Norsk?.Startdato);
    }

    [Fact]
    public void Hours_of_asylum_seekers_go_first_where_they_are_given()
    {
        var asyl = BaseRegistrering.Asylopplaering;
        var known = new Asylsak
        {
            Soekt = new(2025, 12, 1),
            TimerNorsk = [new() { Uke = new(2026, 2), Timer = 1 }],
            TimerSamfunnskunnskap = [new() { Uke = new(2026, 3), Timer = 2 }],
        };

        var combined = Combine(asyl, Flyktning with { Asylsak = known }).Asylsak!;
        Assert.Equal((asyl.TimerNorsk, known.TimerSamfunnskunnskap), (combined.TimerNorsk, combined.TimerSamfunnskunnskap));

        combined = Combine(asyl with { TimerNorsk = null, TimerSamfunnskunnskap = Norsk.TimerSamfunnskunnskap }, Flyktning with { Asylsak = known }).Asylsak!;
        Assert.Equal((known.TimerNorsk, Norsk.TimerSamfunnskunnskap), (combined.TimerNorsk, combined.TimerSamfunnskunnskap));

        Assert.Null(Combine(asyl, Flyktning).Asylsak);
    }

    private static Personsak Combine(Registrering registrering, Personsak sak) => new Saksgrunnlag(sak).Combine(registrering);
}
