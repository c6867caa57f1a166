using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Sammenligninger;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Frister;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>What the rules' own examples do not show of the rules over several fields.</summary>
public sealed class ReglerOverFlereFeltTests
{
    private static readonly Personsak Flyktning = Testsak.Flyktning(new(2025, 12, 1)) with
    {
        Bosettinger = [new(Testsak.Kommune, new(2026, 1, 12), EtterAvtale: true)],
        Folkeregistreringer = [new(Testsak.Kommune, new(2026, 1, 12))],
    };

    private static readonly Personsak Flyktning2018 = Testsak.Flyktning(new(2018, 1, 10)) with
    {
        Bosettinger = [new(Testsak.Kommune, new(2018, 3, 1), EtterAvtale: true)],
    };

    [Fact]
    public void Each_is_a_remark_whatever_its_level() =>
        Assert.All(Regelkatalog.Alle.Where(static regel => regel.Id.StartsWith("NIR3", StringComparison.Ordinal)), static regel => Assert.Equal(Alvorlighet.Merknad, regel.Alvorlighet));

    [Fact]
    public void Without_the_facts_the_rules_that_need_them_are_not_assessed_and_none_is_broken()
    {
        var program = Grunnregistrering.ProgramEtterIntegreringsloven;

        var resultat = Registreringsvalidator.Valider(program with { Sluttmaal = Sluttmaal.Arbeid, Vedtak = [.. program.Vedtak!, Testsak.Forlengelse(new(2026, 10, 1), new(2033, 1, 1))] }, Kontekst());

        Assert.DoesNotContain(resultat.Avvik, static avvik => avvik.Regel.StartsWith("NIR3", StringComparison.Ordinal));
        Assert.Equal(
            ["NIR3001 Sak", "NIR3003 Tidligere", "NIR3005 Sak", "NIR3007 DagerUtenAktivitet", "NIR3011 Sak", "NIR3013 Sak", "NIR3014 Sak", "NIR3019 Sak", "NIR3020 Sak"],
            resultat.IkkeVurdert.Select(static ikke => $"{ikke.Regel} {ikke.Mangler}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rule_names_the_fact_that_it_lacks()
    {
        var resultat = Registreringsvalidator.Valider(Grunnregistrering.ProgramEtterIntegreringsloven, Kontekst() with { Sak = Flyktning with { Utdanningsbakgrunn = null } });

        Assert.Contains(new IkkeVurdert("NIR3014", "Sak.Utdanningsbakgrunn"), resultat.IkkeVurdert);
    }

    [Fact]
    public void The_reason_for_ending_is_accepted_under_introduksjonsloven_after_the_deadline_has_passed()
    {
        var program = Grunnregistrering.ProgramEtterIntroduksjonsloven;

        var resultat = Registreringsvalidator.Valider(
            program with { Avslutning = program.Avslutning! with { Dato = new(2026, 11, 1) } }, Kontekst() with { Sak = Flyktning2018 });

        Assert.True(resultat.ErGodtatt);
        Assert.DoesNotContain(resultat.Avvik, static avvik => avvik.Alvorlighet is Alvorlighet.Avvisning);
    }

    // The worked examples E28 and E29, as far as they are the validator's.
    [Fact]
    public void The_pandemic_laws_sluttmaal_is_known_to_the_case_and_never_sent()
    {
        var program = Grunnregistrering.ProgramEtterIntroduksjonsloven with { Startdato = new(2020, 2, 3) };
        var sak = Flyktning2018 with { Program = new() { Sluttmaal = Sluttmaal.FullfoertVideregaaende } };

        Assert.Contains(Registreringsvalidator.Valider(program with { Sluttmaal = Sluttmaal.FullfoertVideregaaende }, Kontekst()).Avvik, static avvik => avvik.Regel == "NIR1001");
        Assert.DoesNotContain(
            Registreringsvalidator.Valider(program with { Avslutning = program.Avslutning! with { Dato = new(2024, 2, 2) } }, Kontekst() with { Sak = sak }).Avvik,
            static avvik => avvik.Regel == "NIR3011");
    }

    [Theory]
    [InlineData("2021-05-01", null)]
    [InlineData("2021-05-02", "NIR3012")]
    [InlineData("2021-11-01", "NIR3012")]
    [InlineData("2021-11-02", "NIR3011")]
    public void A_programme_beyond_three_years_under_the_pandemic_law_is_a_remark(string sluttdato, string? regel)
    {
        var program = Grunnregistrering.ProgramEtterIntroduksjonsloven;
        var siste = DateOnly.Parse(sluttdato, null);

        var resultat = Registreringsvalidator.Valider(
            program with
            {
                Vedtak = [.. program.Vedtak!, Testsak.Forlengelse(new(2020, 4, 1), siste) with { Startdato = new(2020, 5, 2) }],
                Avslutning = program.Avslutning! with { Dato = siste },
            },
            Kontekst() with { Sak = Flyktning2018 });

        Assert.True(resultat.ErGodtatt);
        Assert.Equal(regel is null ? [] : [regel], resultat.Avvik.Select(static avvik => avvik.Regel).Where(static id => id is "NIR3011" or "NIR3012"));
    }

    [Fact]
    public void A_first_transfer_tells_a_late_vedtak_without_an_earlier_state()
    {
        var program = Grunnregistrering.ProgramEtterIntegreringsloven;

        Assert.Contains(Registreringsvalidator.Valider(program, Kontekst() with { ErNy = true }).Avvik, static avvik => avvik.Regel == "NIR3003");
        Assert.DoesNotContain(Registreringsvalidator.Valider(program, Kontekst() with { ErNy = true, Dato = new(2026, 4, 7) }).Avvik, static avvik => avvik.Regel == "NIR3003");
    }

    [Fact]
    public void Training_in_a_programme_may_have_the_programmes_grounds_of_leave()
    {
        var norsk = Grunnregistrering.NorskEtterIntegreringsloven with
        {
            Permisjoner = [Testsak.Permisjon(new(2026, 6, 1), new(2026, 6, 2), Permisjonsgrunn.Ferie)],
        };

        Assert.Contains(new IkkeVurdert("NIR3009", "Sak"), Registreringsvalidator.Valider(norsk, Kontekst()).IkkeVurdert);
        Assert.Contains(Registreringsvalidator.Valider(norsk, Kontekst() with { Sak = Flyktning }).Avvik, static avvik => avvik.Regel == "NIR3009");
        Assert.DoesNotContain(
            Registreringsvalidator.Valider(norsk, Kontekst() with { Sak = Flyktning with { Program = new() { Startdato = new(2026, 2, 16) } } }).Avvik,
            static avvik => avvik.Regel == "NIR3009");
    }

    [Theory]
    [InlineData(Avslutningsaarsak.Heltidsarbeid, false)]
    [InlineData(null, true)]
    public void Under_integreringsloven_the_real_reason_is_added_to_a_computed_ending(Avslutningsaarsak? aarsak, bool merkes)
    {
        var foer = Grunnregistrering.ProgramEtterIntegreringsloven with
        {
            Avslutning = new() { Dato = new(2026, 10, 1), Avslutningsaarsak = Avslutningsaarsak.AvslutningsaarsakIkkeRegistrert },
        };

        var resultat = Registreringsvalidator.Valider(
            foer with { Avslutning = aarsak is { } gitt ? foer.Avslutning with { Avslutningsaarsak = gitt } : null }, Kontekst() with { Tidligere = foer });

        Assert.Equal(merkes, resultat.Avvik.Any(static avvik => avvik.Regel == "NIR3018"));
    }

    [Fact]
    public void Leave_of_one_calendar_year_is_counted_together_in_any_order_and_remarked_on_once()
    {
        Permisjon[] permisjoner =
        [
            Testsak.Permisjon(new(2026, 3, 2), new(2026, 3, 6), Permisjonsgrunn.VelferdDoedsfall),
            Testsak.Permisjon(new(2026, 9, 7), new(2026, 9, 11), Permisjonsgrunn.VelferdPleieAvNaerPaaroerende),
            Testsak.Permisjon(new(2026, 5, 4), new(2026, 5, 4), Permisjonsgrunn.VelferdTilvenningBarnehage),
        ];

        Assert.Equal("Permisjoner[1].Til", Assert.Single(Kvotebrudd(permisjoner)).Medlem);
        Assert.Equal("Permisjoner[1].Til", Assert.Single(Kvotebrudd([.. permisjoner.Reverse()])).Medlem);
        Assert.Empty(Kvotebrudd(permisjoner[..2]));
        Assert.Empty(Kvotebrudd([permisjoner[0], permisjoner[1], permisjoner[2] with { Fra = new(2027, 5, 4), Til = new(2027, 5, 4) }]));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void A_day_outside_the_calendar_of_cases_is_not_assessed_and_overflows_nothing(string dag)
    {
        var dato = DateOnly.Parse(dag, null);
        var program = Grunnregistrering.ProgramEtterIntegreringsloven;

        var resultat = Registreringsvalidator.Valider(
            program with
            {
                Startdato = dato,
                Vedtak = [program.Vedtak![0] with { Vedtaksdato = dato, Startdato = dato, Sluttdato = dato }],
                Tiltak = [program.Tiltak![0] with { Fra = dato, Til = dato }],
                Permisjoner = [Testsak.Permisjon(DateOnly.MinValue, DateOnly.MaxValue)],
            },
            Kontekst() with { Dato = dato, Sak = Flyktning, Nir = new(), ErNy = true, DagerUtenAktivitet = 60 });

        Assert.Contains(new IkkeVurdert("NIR3001", "Sak"), resultat.IkkeVurdert);
    }

    [Fact]
    public void The_registration_goes_before_the_case_and_the_case_fills_what_it_lacks()
    {
        var norsk = Grunnregistrering.NorskEtterIntegreringsloven with { TimerNorsk = null };
        var nir = new Nirberegning { Frister = [new(Fristtype.Norskopplaering, new(2027, 8, 2))] };
        var sak = Flyktning with { Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere };

        // 18 months by the case, three years by the registration.
        Assert.Contains(Registreringsvalidator.Valider(norsk, Kontekst() with { Sak = sak, Nir = nir }).Avvik, static avvik => avvik.Regel == "NIR3019");
        Assert.DoesNotContain(
            Registreringsvalidator.Valider(norsk with { Utdanningsbakgrunn = null }, Kontekst() with { Sak = sak, Nir = nir }).Avvik, static avvik => avvik.Regel == "NIR3019");
    }

    private static IEnumerable<Avvik> Kvotebrudd(Permisjon[] permisjoner) =>
        Registreringsvalidator.Valider(Grunnregistrering.ProgramEtterIntegreringsloven with { Permisjoner = [.. permisjoner] }, Kontekst())
            .Avvik.Where(static avvik => avvik.Regel == "NIR3008");

    private static Valideringskontekst Kontekst() => new() { Dato = Regeleksempler.Dato, Miljoe = Miljoe.Test };
}
