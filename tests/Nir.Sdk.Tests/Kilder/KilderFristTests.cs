using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Sdk.Tests.Kilder;

/// <summary>«Frist for å oppdatere opplysninger i NIR for 2022», sentence by sentence, as far as a registration alone can meet or break it.</summary>
public sealed class KilderFristTests
{
    [Setning("F07")]
    [Fact]
    public void Participation_in_mottak_is_registered_with_hours_or_tiltak()
    {
        AssertRemark("NIR1109", Grunnregistrering.Asylopplaering with { TimerNorsk = null });
        AssertRemark("NIR1109", Grunnregistrering.Asylopplaering with { TimerNorsk = null, Lovverk = Lovverk.Introduksjonsloven });
        AssertRemark("NIR1110", Grunnregistrering.Mottakskvalifisering with { Tiltak = null });
        AssertRemark("NIR1110", Grunnregistrering.Mottakskvalifisering with { Tiltak = null, Lovverk = Lovverk.Introduksjonsloven });
        AssertClean(Grunnregistrering.Asylopplaering);
        AssertClean(Grunnregistrering.Mottakskvalifisering);
    }

    [Setning("F08")]
    [Fact]
    public void A_programme_without_vedtak_is_refused_under_every_law()
    {
        AssertRefused("NIR1201", Grunnregistrering.ProgramEtterIntroduksjonsloven with { Vedtak = [] });
        AssertRefused("NIR1201", Grunnregistrering.ProgramEtterIntegreringsloven with { Vedtak = [] });
        AssertRefused("NIR1201", Grunnregistrering.ProgramEtterKapittel6A with { Vedtak = [] });
    }

    [Setning("F09")]
    [Fact]
    public void A_missing_sluttmaal_is_remarked_on_under_integreringsloven_and_kapittel_6a()
    {
        AssertRemark("NIR1104", Grunnregistrering.ProgramEtterIntegreringsloven with { Sluttmaal = null });
        AssertRemark("NIR1104", Grunnregistrering.ProgramEtterKapittel6A with { Sluttmaal = null });
    }

    [Setning("F10")]
    [Fact]
    public void A_missing_integreringskontrakt_is_remarked_on_under_integreringsloven() =>
        AssertRemark("NIR1106", Grunnregistrering.ProgramEtterIntegreringsloven with { Integreringskontrakt = null });

    [Setning("F11")]
    [Fact]
    public void Tiltak_are_expected_under_every_law_and_absence_is_taken()
    {
        AssertRemark("NIR1101", Grunnregistrering.ProgramEtterIntroduksjonsloven with { Tiltak = null });
        AssertRemark("NIR1101", Grunnregistrering.ProgramEtterIntegreringsloven with { Tiltak = null });
        AssertRemark("NIR1101", Grunnregistrering.ProgramEtterKapittel6A with { Tiltak = null });
        AssertClean(Grunnregistrering.ProgramEtterIntegreringsloven with { Fravaer = [Fravaer] });
        AssertClean(Grunnregistrering.ProgramEtterIntroduksjonsloven with { Fravaer = [Fravaer] });
    }

    [Setning("F12")]
    [Setning("F41")]
    [Fact]
    public void A_programme_that_has_ended_without_a_reason_is_remarked_on_under_both_laws()
    {
        AssertRemark("NIR1103", Grunnregistrering.ProgramEtterIntroduksjonsloven with { Avslutning = null });
        AssertRemark("NIR1103", AvsluttetEtterIntegreringsloven);
        AssertClean(AvsluttetEtterIntegreringsloven with
        {
            Avslutning = new() { Dato = new(2026, 6, 30), Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid },
        });
    }

    [Setning("F13")]
    [Fact]
    public void Under_introduksjonsloven_sluttmaal_and_integreringskontrakt_are_refused()
    {
        AssertRefused("NIR1001", Grunnregistrering.ProgramEtterIntroduksjonsloven with { Sluttmaal = Sluttmaal.Arbeid });
        AssertRefused("NIR1002", Grunnregistrering.ProgramEtterIntroduksjonsloven with { Integreringskontrakt = new() { Inngaatt = new(2019, 1, 2) } });
        AssertClean(Grunnregistrering.ProgramEtterIntroduksjonsloven);
    }

    [Setning("F14")]
    [Fact]
    public void A_missing_utdanningsbakgrunn_is_remarked_on_before_hours_are_given() =>
        AssertRemark("NIR1108", Grunnregistrering.NorskEtterIntegreringsloven with { Utdanningsbakgrunn = null, TimerNorsk = null });

    [Setning("F15")]
    [Fact]
    public void Training_without_vedtak_is_refused_under_every_law()
    {
        AssertRefused("NIR1201", Grunnregistrering.NorskEtterIntroduksjonsloven with { Vedtak = null });
        AssertRefused("NIR1201", Grunnregistrering.NorskEtterIntegreringsloven with { Vedtak = null });
        AssertRefused("NIR1201", Grunnregistrering.NorskEtterKapittel6A with { Vedtak = null });
    }

    [Setning("F16")]
    [Fact]
    public void Missing_norskmaal_are_remarked_on_under_integreringsloven_and_kapittel_6a()
    {
        AssertRemark("NIR1105", Grunnregistrering.NorskEtterIntegreringsloven with { Norskmaal = [] });
        AssertRemark("NIR1105", Grunnregistrering.NorskEtterKapittel6A with { Norskmaal = [] });
    }

    [Setning("F17")]
    [Setning("F23")]
    [Fact]
    public void Hours_of_norwegian_are_expected_under_both_laws_and_absence_is_taken()
    {
        AssertRemark("NIR1102", Grunnregistrering.NorskEtterIntroduksjonsloven with { TimerNorsk = null });
        AssertRemark("NIR1102", Grunnregistrering.NorskEtterIntegreringsloven with { TimerNorsk = null });
        AssertRemark("NIR1102", Grunnregistrering.NorskEtterKapittel6A with { TimerNorsk = null });
        AssertClean(Grunnregistrering.NorskEtterIntroduksjonsloven with { Fravaer = [Fravaer] });
        AssertClean(Grunnregistrering.NorskEtterIntegreringsloven with { Fravaer = [Fravaer] });
    }

    [Setning("F18")]
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Full_time_upper_secondary_school_is_taken_under_integreringsloven(bool fulltid) =>
        AssertClean(Grunnregistrering.NorskEtterIntegreringsloven with { FulltidVideregaaende = fulltid });

    [Setning("F19")]
    [Fact]
    public void Under_introduksjonsloven_utdanningsbakgrunn_norskmaal_and_full_time_school_are_refused()
    {
        var norsk = Grunnregistrering.NorskEtterIntroduksjonsloven;

        AssertRefused("NIR1003", norsk with { Utdanningsbakgrunn = Utdanningsbakgrunn.FullfoertGrunnskole });
        AssertRefused("NIR1004", norsk with { Norskmaal = [new() { Nivaa = Norskmaalnivaa.B1 }] });
        AssertRefused("NIR1005", norsk with { FulltidVideregaaende = true });
        AssertRefused("NIR1005", norsk with { FulltidVideregaaende = false });
        AssertClean(norsk with { Norskmaal = [] });
    }

    [Setning("F20")]
    [Fact]
    public void Hours_without_utdanningsbakgrunn_are_refused_with_rett_og_plikt_and_only_then()
    {
        var uten = Grunnregistrering.NorskEtterIntegreringsloven with { Utdanningsbakgrunn = null };

        AssertRefused("NIR1202", uten);
        AssertClean(uten with { Rettsstilling = Rettsstilling.Plikt });
        AssertClean(Grunnregistrering.NorskEtterKapittel6A);
        AssertClean(Grunnregistrering.NorskEtterIntroduksjonsloven);
    }

    [Setning("F21")]
    [Fact]
    public void Under_kapittel_6a_utdanningsbakgrunn_is_refused() =>
        AssertRefused("NIR1011", Grunnregistrering.NorskEtterKapittel6A with { Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere });

    [Setning("F27")]
    [Fact]
    public void Kapittel_6a_is_a_law_of_its_own_that_is_integreringsloven_too()
    {
        Assert.True(Lovverk.IntegreringslovenKapittel6A.ErIntegreringsloven());
        Assert.NotEqual(Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A);
        AssertClean(Grunnregistrering.ProgramEtterKapittel6A);
        AssertClean(Grunnregistrering.NorskEtterKapittel6A);
    }

    [Setning("F28")]
    [Theory]
    [InlineData(Tiltakstype.SpraaktilbudEngelsk)]
    [InlineData(Tiltakstype.SpraaktilbudAnnet)]
    public void The_code_lists_hold_what_came_with_kapittel_6a_and_only_for_it(Tiltakstype spraaktilbud)
    {
        Assert.True(spraaktilbud.ErGyldig(Lovverk.IntegreringslovenKapittel6A));
        Assert.False(spraaktilbud.ErGyldig(Lovverk.Integreringsloven));
        Assert.False(spraaktilbud.ErGyldig(Lovverk.Introduksjonsloven));
    }

    [Setning("F30")]
    [Fact]
    public void A_sluttmaal_of_the_pandemic_law_still_stays_out_of_nir() =>
        AssertRefused("NIR1001", LengerEnnTreAar with { Sluttmaal = Sluttmaal.FullfoertVideregaaende });

    [Setning("F32")]
    [Fact]
    public void Vedtak_tiltak_and_reason_are_taken_beyond_three_years_under_introduksjonsloven() => AssertAccepted(LengerEnnTreAar);

    [Setning("F33")]
    [Fact]
    public void Under_introduksjonsloven_a_reason_is_taken_years_after_the_deadline()
    {
        var avslutning = new Avslutning { Dato = new(2021, 4, 30), Avslutningsaarsak = Avslutningsaarsak.HoeyereUtdanning };

        AssertClean(Grunnregistrering.ProgramEtterIntroduksjonsloven with { Avslutning = avslutning });
    }

    [Setning("F38")]
    [Fact]
    public void What_the_personliste_looks_for_is_what_is_remarked_on()
    {
        AssertRemark("NIR1104", Grunnregistrering.ProgramEtterIntegreringsloven with { Sluttmaal = null });
        AssertRemark("NIR1101", Grunnregistrering.ProgramEtterIntegreringsloven with { Tiltak = null });
        AssertRemark("NIR1105", Grunnregistrering.NorskEtterIntegreringsloven with { Norskmaal = null });
        AssertRemark("NIR1102", Grunnregistrering.NorskEtterIntegreringsloven with { TimerNorsk = null });
    }

    [Setning("F44")]
    [Fact]
    public void What_a_municipality_cannot_mend_itself_points_to_imdinett_support()
    {
        Assert.Contains("IMDinett support", Regelkatalog.NIR5006.Utbedring, StringComparison.Ordinal);
        Assert.Contains("IMDinett support", Regelkatalog.NIR5006.UtbedringEn, StringComparison.Ordinal);
    }

    private static Fravaer Fravaer => new()
    {
        Fravaerstype = Fravaerstype.EgenSykdomEgenmelding, Fra = new(2026, 3, 2), Til = new(2026, 3, 3),
    };

    private static Introduksjonsprogram AvsluttetEtterIntegreringsloven => Grunnregistrering.ProgramEtterIntegreringsloven with
    {
        Vedtak = [Grunnregistrering.ProgramEtterIntegreringsloven.Vedtak![0] with { Sluttdato = new(2026, 6, 30) }],
    };

    private static Introduksjonsprogram LengerEnnTreAar => Grunnregistrering.ProgramEtterIntroduksjonsloven with
    {
        Vedtak =
        [
            Grunnregistrering.ProgramEtterIntroduksjonsloven.Vedtak![0],
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
        var resultat = Valider(registrering);
        Assert.False(resultat.ErGodtatt);
        Assert.Contains(resultat.Avvik, avvik => avvik.Regel == regel && avvik.Alvorlighet == Alvorlighet.Avvisning);
    }

    private static void AssertRemark(string regel, Registrering registrering)
    {
        var resultat = Valider(registrering);
        Assert.True(resultat.ErGodtatt);
        Assert.Contains(resultat.Avvik, avvik => avvik.Regel == regel && avvik.Alvorlighet == Alvorlighet.Merknad);
    }

    private static void AssertAccepted(Registrering registrering) => Assert.True(Valider(registrering).ErGodtatt);

    private static void AssertClean(Registrering registrering) => Assert.Empty(Valider(registrering).Avvik);

    private static Valideringsresultat Valider(Registrering registrering) =>
        Registreringsvalidator.Valider(registrering, new() { Dato = Regeleksempler.Dato });
}
