using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Sdk.Tests.Kilder;

/// <summary>«Frist for å oppdatere opplysninger i NIR for 2022», sentence by sentence, as far as a registration alone can meet or break it.</summary>
public sealed class KilderFristTests
{
    [Sentence("F07")]
    [Fact]
    public void Participation_in_mottak_is_registered_with_hours_or_tiltak()
    {
        AssertRemark("NIR1109", BaseRegistrering.Asylopplaering with { TimerNorsk = null });
        AssertRemark("NIR1109", BaseRegistrering.Asylopplaering with { TimerNorsk = null, Lovverk = Lovverk.Introduksjonsloven });
        AssertRemark("NIR1110", BaseRegistrering.Mottakskvalifisering with { Tiltak = null });
        AssertRemark("NIR1110", BaseRegistrering.Mottakskvalifisering with { Tiltak = null, Lovverk = Lovverk.Introduksjonsloven });
        AssertClean(BaseRegistrering.Asylopplaering);
        AssertClean(BaseRegistrering.Mottakskvalifisering);
    }

    [Sentence("F08")]
    [Fact]
    public void A_programme_without_vedtak_is_refused_under_every_law()
    {
        AssertRefused("NIR1201", BaseRegistrering.ProgramUnderIntroduksjonsloven with { Vedtak = [] });
        AssertRefused("NIR1201", BaseRegistrering.ProgramUnderIntegreringsloven with { Vedtak = [] });
        AssertRefused("NIR1201", BaseRegistrering.ProgramUnderKapittel6A with { Vedtak = [] });
    }

    [Sentence("F09")]
    [Fact]
    public void A_missing_sluttmaal_is_remarked_on_under_integreringsloven_and_kapittel_6a()
    {
        AssertRemark("NIR1104", BaseRegistrering.ProgramUnderIntegreringsloven with { Sluttmaal = null });
        AssertRemark("NIR1104", BaseRegistrering.ProgramUnderKapittel6A with { Sluttmaal = null });
    }

    [Sentence("F10")]
    [Fact]
    public void A_missing_integreringskontrakt_is_remarked_on_under_integreringsloven() =>
        AssertRemark("NIR1106", BaseRegistrering.ProgramUnderIntegreringsloven with { Integreringskontrakt = null });

    [Sentence("F11")]
    [Fact]
    public void Tiltak_are_expected_under_every_law_and_absence_is_taken()
    {
        AssertRemark("NIR1101", BaseRegistrering.ProgramUnderIntroduksjonsloven with { Tiltak = null });
        AssertRemark("NIR1101", BaseRegistrering.ProgramUnderIntegreringsloven with { Tiltak = null });
        AssertRemark("NIR1101", BaseRegistrering.ProgramUnderKapittel6A with { Tiltak = null });
        AssertClean(BaseRegistrering.ProgramUnderIntegreringsloven with { Fravaer = [Fravaer] });
        AssertClean(BaseRegistrering.ProgramUnderIntroduksjonsloven with { Fravaer = [Fravaer] });
    }

    [Sentence("F12")]
    [Fact]
    public void A_programme_that_has_ended_without_a_reason_is_remarked_on_under_both_laws()
    {
        AssertRemark("NIR1103", BaseRegistrering.ProgramUnderIntroduksjonsloven with { Avslutning = null });
        AssertRemark("NIR1103", EndedUnderIntegreringsloven);
        AssertClean(EndedUnderIntegreringsloven with
        {
            Avslutning = new() { Dato = new(2026, 6, 30), Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid },
        });
    }

    [Sentence("F13")]
    [Fact]
    public void Under_introduksjonsloven_sluttmaal_and_integreringskontrakt_are_refused()
    {
        AssertRefused("NIR1001", BaseRegistrering.ProgramUnderIntroduksjonsloven with { Sluttmaal = Sluttmaal.Arbeid });
        AssertRefused("NIR1002", BaseRegistrering.ProgramUnderIntroduksjonsloven with { Integreringskontrakt = new() { Inngaatt = new(2019, 1, 2) } });
        AssertClean(BaseRegistrering.ProgramUnderIntroduksjonsloven);
    }

    [Sentence("F14")]
    [Fact]
    public void A_missing_utdanningsbakgrunn_is_remarked_on_before_hours_are_given() =>
        AssertRemark("NIR1108", BaseRegistrering.NorskUnderIntegreringsloven with { Utdanningsbakgrunn = null, TimerNorsk = null });

    [Sentence("F15")]
    [Fact]
    public void Training_without_vedtak_is_refused_under_every_law()
    {
        AssertRefused("NIR1201", BaseRegistrering.NorskUnderIntroduksjonsloven with { Vedtak = null });
        AssertRefused("NIR1201", BaseRegistrering.NorskUnderIntegreringsloven with { Vedtak = null });
        AssertRefused("NIR1201", BaseRegistrering.NorskUnderKapittel6A with { Vedtak = null });
    }

    [Sentence("F16")]
    [Fact]
    public void Missing_norskmaal_are_remarked_on_under_integreringsloven_and_kapittel_6a()
    {
        AssertRemark("NIR1105", BaseRegistrering.NorskUnderIntegreringsloven with { Norskmaal = [] });
        AssertRemark("NIR1105", BaseRegistrering.NorskUnderKapittel6A with { Norskmaal = [] });
    }

    [Sentence("F17")]
    [Sentence("F23")]
    [Fact]
    public void Hours_of_norwegian_are_expected_under_both_laws_and_absence_is_taken()
    {
        AssertRemark("NIR1102", BaseRegistrering.NorskUnderIntroduksjonsloven with { TimerNorsk = null });
        AssertRemark("NIR1102", BaseRegistrering.NorskUnderIntegreringsloven with { TimerNorsk = null });
        AssertRemark("NIR1102", BaseRegistrering.NorskUnderKapittel6A with { TimerNorsk = null });
        AssertClean(BaseRegistrering.NorskUnderIntroduksjonsloven with { Fravaer = [Fravaer] });
        AssertClean(BaseRegistrering.NorskUnderIntegreringsloven with { Fravaer = [Fravaer] });
    }

    [Sentence("F18")]
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Full_time_upper_secondary_school_is_taken_under_integreringsloven(bool fulltid) =>
        AssertClean(BaseRegistrering.NorskUnderIntegreringsloven with { FulltidVideregaaende = fulltid });

    [Sentence("F19")]
    [Fact]
    public void Under_introduksjonsloven_utdanningsbakgrunn_norskmaal_and_full_time_school_are_refused()
    {
        var norsk = BaseRegistrering.NorskUnderIntroduksjonsloven;

        AssertRefused("NIR1003", norsk with { Utdanningsbakgrunn = Utdanningsbakgrunn.FullfoertGrunnskole });
        AssertRefused("NIR1004", norsk with { Norskmaal = [new() { Nivaa = Norskmaalnivaa.B1 }] });
        AssertRefused("NIR1005", norsk with { FulltidVideregaaende = true });
        AssertRefused("NIR1005", norsk with { FulltidVideregaaende = false });
        AssertClean(norsk with { Norskmaal = [] });
    }

    [Sentence("F20")]
    [Fact]
    public void Hours_without_utdanningsbakgrunn_are_refused_with_rett_og_plikt_and_only_then()
    {
        var without = BaseRegistrering.NorskUnderIntegreringsloven with { Utdanningsbakgrunn = null };

        AssertRefused("NIR1202", without);
        AssertClean(without with { Rettsstilling = Rettsstilling.Plikt });
        AssertClean(BaseRegistrering.NorskUnderKapittel6A);
        AssertClean(BaseRegistrering.NorskUnderIntroduksjonsloven);
    }

    [Sentence("F21")]
    [Fact]
    public void Under_kapittel_6a_utdanningsbakgrunn_is_refused() =>
        AssertRefused("NIR1011", BaseRegistrering.NorskUnderKapittel6A with { Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere });

    [Sentence("F27")]
    [Fact]
    public void Kapittel_6a_is_a_law_of_its_own_that_is_integreringsloven_too()
    {
        Assert.True(Lovverk.IntegreringslovenKapittel6A.IsIntegreringsloven());
        Assert.NotEqual(Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A);
        AssertClean(BaseRegistrering.ProgramUnderKapittel6A);
        AssertClean(BaseRegistrering.NorskUnderKapittel6A);
    }

    [Sentence("F28")]
    [Theory]
    [InlineData(Tiltakstype.SpraaktilbudEngelsk)]
    [InlineData(Tiltakstype.SpraaktilbudAnnet)]
    public void The_code_lists_hold_what_came_with_kapittel_6a_and_only_for_it(Tiltakstype spraaktilbud)
    {
        Assert.True(spraaktilbud.IsValid(Lovverk.IntegreringslovenKapittel6A));
        Assert.False(spraaktilbud.IsValid(Lovverk.Integreringsloven));
        Assert.False(spraaktilbud.IsValid(Lovverk.Introduksjonsloven));
    }

    [Sentence("F30")]
    [Fact]
    public void A_sluttmaal_of_the_pandemic_law_still_stays_out_of_nir() =>
        AssertRefused("NIR1001", LongerThanThreeYears with { Sluttmaal = Sluttmaal.FullfoertVideregaaende });

    [Sentence("F32")]
    [Fact]
    public void Vedtak_tiltak_and_reason_are_taken_beyond_three_years_under_introduksjonsloven() => AssertAccepted(LongerThanThreeYears);

    [Sentence("F33")]
    [Fact]
    public void Under_introduksjonsloven_a_reason_is_taken_years_after_the_deadline()
    {
        var avslutning = new Avslutning { Dato = new(2021, 4, 30), Avslutningsaarsak = Avslutningsaarsak.HoeyereUtdanning };

        AssertClean(BaseRegistrering.ProgramUnderIntroduksjonsloven with { Avslutning = avslutning });
    }

    [Sentence("F38")]
    [Fact]
    public void What_the_personliste_looks_for_is_what_is_remarked_on()
    {
        AssertRemark("NIR1104", BaseRegistrering.ProgramUnderIntegreringsloven with { Sluttmaal = null });
        AssertRemark("NIR1101", BaseRegistrering.ProgramUnderIntegreringsloven with { Tiltak = null });
        AssertRemark("NIR1105", BaseRegistrering.NorskUnderIntegreringsloven with { Norskmaal = null });
        AssertRemark("NIR1102", BaseRegistrering.NorskUnderIntegreringsloven with { TimerNorsk = null });
    }

    [Sentence("F44")]
    [Fact]
    public void What_a_municipality_cannot_mend_itself_points_to_imdinett_support()
    {
        Assert.Contains("IMDinett support", RegelCatalogue.NIR5006.Utbedring, StringComparison.Ordinal);
        Assert.Contains("IMDinett support", RegelCatalogue.NIR5006.UtbedringEn, StringComparison.Ordinal);
    }

    private static Fravaer Fravaer => new()
    {
        Fravaerstype = Fravaerstype.EgenSykdomEgenmelding,
        Fra = new(2026, 3, 2),
        Til = new(2026, 3, 3),
    };

    private static Introduksjonsprogram EndedUnderIntegreringsloven => BaseRegistrering.ProgramUnderIntegreringsloven with
    {
        Vedtak = [BaseRegistrering.ProgramUnderIntegreringsloven.Vedtak![0] with { Sluttdato = new(2026, 6, 30) }],
    };

    private static Introduksjonsprogram LongerThanThreeYears => BaseRegistrering.ProgramUnderIntroduksjonsloven with
    {
        Vedtak =
        [
            BaseRegistrering.ProgramUnderIntroduksjonsloven.Vedtak![0],
            new()
            {
                Vedtakstype = Vedtakstype.ForlengelseIntroduksjonsprogram,
                Vedtaksdato = new(2021, 3, 15), Startdato = new(2021, 5, 2), Sluttdato = new(2021, 9, 1),
            },
        ],
        Tiltak = [new() { Tiltakstype = Tiltakstype.OpplaeringINorsk, Fra = new(2018, 5, 2), Til = new(2021, 9, 1) }],
        Avslutning = new() { Dato = new(2021, 9, 1), Avslutningsaarsak = Avslutningsaarsak.HoeyereUtdanning },
    };

    private static void AssertRefused(string regel, Registrering registrering)
    {
        var result = Validate(registrering);
        Assert.False(result.IsAccepted);
        Assert.Contains(result.Avvik, avvik => avvik.Regel == regel && avvik.Alvorlighet == Alvorlighet.Avvisning);
    }

    private static void AssertRemark(string regel, Registrering registrering)
    {
        var result = Validate(registrering);
        Assert.True(result.IsAccepted);
        Assert.Contains(result.Avvik, avvik => avvik.Regel == regel && avvik.Alvorlighet == Alvorlighet.Merknad);
    }

    private static void AssertAccepted(Registrering registrering) => Assert.True(Validate(registrering).IsAccepted);

    private static void AssertClean(Registrering registrering) => Assert.Empty(Validate(registrering).Avvik);

    private static ValidationResult Validate(Registrering registrering) =>
        RegistreringValidator.Validate(registrering, new() { Dato = RegelExamples.Dato });
}
