using Nir.Sdk.Frister.Comparisons;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Frister;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>What the rules' own examples do not show of the rules over several fields.</summary>
public sealed class FeltCombinationReglerTests
{
    private static readonly Personsak Flyktning = TestSak.Flyktning(new(2025, 12, 1)) with
    {
        Bosettinger = [new(TestSak.Kommune, new(2026, 1, 12), EtterAvtale: true)],
        Folkeregistreringer = [new(TestSak.Kommune, new(2026, 1, 12))],
    };

    private static readonly Personsak Flyktning2018 = TestSak.Flyktning(new(2018, 1, 10)) with
    {
        Bosettinger = [new(TestSak.Kommune, new(2018, 3, 1), EtterAvtale: true)],
    };

    [Fact]
    public void Each_is_a_remark_whatever_its_level() =>
        Assert.All(RegelCatalogue.All.Where(static regel => regel.Id.StartsWith("NIR3", StringComparison.Ordinal)),
            static regel => Assert.Equal(Alvorlighet.Merknad, regel.Alvorlighet));

    [Fact]
    public void Without_the_facts_the_rules_that_need_them_are_not_assessed_and_none_is_broken()
    {
        var program = BaseRegistrering.ProgramUnderIntegreringsloven;

        var result =
            RegistreringValidator.Validate(
                program with { Sluttmaal = Sluttmaal.Arbeid, Vedtak = [.. program.Vedtak!, TestSak.Forlengelse(new(2026, 10, 1), new(2033, 1, 1))] },
                Context());

        Assert.DoesNotContain(result.Avvik, static avvik => avvik.Regel.StartsWith("NIR3", StringComparison.Ordinal));
        Assert.Equal(
            ["NIR3001 Sak", "NIR3003 Tidligere", "NIR3005 Sak", "NIR3007 DagerUtenAktivitet", "NIR3011 Sak", "NIR3013 Sak", "NIR3014 Sak", "NIR3019 Sak",
                "NIR3020 Sak", "NIR3021 Sak"],
            result.NotAssessed.Select(static absent => $"{absent.Regel} {absent.Mangler}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rule_names_the_fact_that_it_lacks()
    {
        var result =
            RegistreringValidator.Validate(BaseRegistrering.ProgramUnderIntegreringsloven,
                Context() with { Sak = Flyktning with { Utdanningsbakgrunn = null } });

        Assert.Contains(new NotAssessed("NIR3014", "Sak.Utdanningsbakgrunn"), result.NotAssessed);
    }

    [Fact]
    public void The_reason_for_ending_is_accepted_under_introduksjonsloven_after_the_deadline_has_passed()
    {
        var program = BaseRegistrering.ProgramUnderIntroduksjonsloven;

        var result = RegistreringValidator.Validate(
            program with { Avslutning = program.Avslutning! with { Dato = new(2026, 11, 1) } }, Context() with { Sak = Flyktning2018 });

        Assert.True(result.IsAccepted);
        Assert.DoesNotContain(result.Avvik, static avvik => avvik.Alvorlighet is Alvorlighet.Avvisning);
    }

    // The worked examples E28 and E29, as far as they are the validator's.
    [Fact]
    public void The_pandemic_laws_sluttmaal_is_known_to_the_case_and_never_sent()
    {
        var program = BaseRegistrering.ProgramUnderIntroduksjonsloven with { Startdato = new(2020, 2, 3) };
        var sak = Flyktning2018 with { Program = new() { Sluttmaal = Sluttmaal.FullfoertVideregaaende } };

        Assert.Contains(RegistreringValidator.Validate(program with { Sluttmaal = Sluttmaal.FullfoertVideregaaende }, Context()).Avvik,
            static avvik => avvik.Regel == "NIR1001");
        Assert.DoesNotContain(
            RegistreringValidator.Validate(program with { Avslutning = program.Avslutning! with { Dato = new(2024, 2, 2) } },
                Context() with { Sak = sak }).Avvik,
            static avvik => avvik.Regel == "NIR3011");
    }

    [Theory]
    [InlineData("2021-05-01", null)]
    [InlineData("2021-05-02", "NIR3012")]
    [InlineData("2021-11-01", "NIR3012")]
    [InlineData("2021-11-02", "NIR3011")]
    public void A_programme_beyond_three_years_under_the_pandemic_law_is_a_remark(string endDate, string? regel)
    {
        var program = BaseRegistrering.ProgramUnderIntroduksjonsloven;
        var last = DateOnly.Parse(endDate, null);

        var result = RegistreringValidator.Validate(
            program with
            {
                Vedtak = [.. program.Vedtak!, TestSak.Forlengelse(new(2020, 4, 1), last) with { Startdato = new(2020, 5, 2) }],
                Avslutning = program.Avslutning! with { Dato = last },
            },
            Context() with { Sak = Flyktning2018 });

        Assert.True(result.IsAccepted);
        Assert.Equal(regel is null ? [] : [regel], result.Avvik.Select(static avvik => avvik.Regel).Where(static id => id is "NIR3011" or "NIR3012"));
    }

    [Fact]
    public void A_first_transfer_tells_a_late_vedtak_without_an_earlier_state()
    {
        var program = BaseRegistrering.ProgramUnderIntegreringsloven;

        Assert.Contains(RegistreringValidator.Validate(program, Context() with { IsNew = true }).Avvik, static avvik => avvik.Regel == "NIR3003");
        Assert.DoesNotContain(RegistreringValidator.Validate(program, Context() with { IsNew = true, Dato = new(2026, 4, 7) }).Avvik,
            static avvik => avvik.Regel == "NIR3003");
    }

    [Theory]
    [InlineData("2026-04-13", false)]
    [InlineData("2026-04-14", true)]
    public void A_programmes_start_is_what_the_registration_shows(string vedtakStart, bool late)
    {
        var program = BaseRegistrering.ProgramUnderIntegreringsloven;
        program = program with
        {
            Startdato = null,
            Tiltak = null,
            Vedtak = [program.Vedtak![0] with { Startdato = DateOnly.Parse(vedtakStart, null), Sluttdato = null }],
        };

        Assert.Equal(late, Avvik(program, Flyktning).Any(static avvik => avvik.Regel == "NIR3005"));
    }

    [Theory]
    [InlineData(15, false)]
    [InlineData(17, true)]
    public void Hours_show_that_the_training_began(int week, bool late)
    {
        var norsk = BaseRegistrering.NorskUnderIntegreringsloven;
        norsk = norsk with
        {
            Startdato = null,
            Tilbudsdato = null,
            Vedtak = [norsk.Vedtak![0] with { Startdato = null, Sluttdato = null }],
            TimerNorsk = [new() { Uke = new(2026, week), Timer = 6 }],
        };

        Assert.Equal(late, Avvik(norsk, Flyktning).Any(static avvik => avvik.Regel == "NIR3005"));
    }

    [Fact]
    public void A_late_start_quotes_the_paragraph_of_the_ordning_and_the_persons_law()
    {
        var old = Flyktning2018 with { Folkeregistreringer = [new(TestSak.Kommune, new(2018, 3, 1))] };
        string?[] paragraphs =
        [
            Late(BaseRegistrering.ProgramUnderIntegreringsloven with { Startdato = new(2026, 5, 4) }, Flyktning),
            Late(BaseRegistrering.NorskUnderIntegreringsloven with { Tilbudsdato = new(2026, 5, 4) }, Flyktning),
            Late(BaseRegistrering.ProgramUnderIntroduksjonsloven with { Startdato = new(2018, 9, 3) }, old),
            Late(BaseRegistrering.NorskUnderIntroduksjonsloven with { Tilbudsdato = new(2018, 9, 3) }, old),
        ];

        Assert.Equal(["il-12", "il-30-oppstart", "int-3-oppstart", "int-18-oppstart"], paragraphs);

        static string? Late(Registrering registrering, Personsak sak) => Avvik(registrering, sak).Single(static avvik => avvik.Regel == "NIR3005").Kilde?.Id;
    }

    private static ValueList<Avvik> Avvik(Registrering registrering, Personsak sak) =>
        RegistreringValidator.Validate(registrering, Context() with { Sak = sak }).Avvik;

    [Fact]
    public void Training_in_a_programme_may_have_the_programmes_grounds_of_leave()
    {
        var norsk = BaseRegistrering.NorskUnderIntegreringsloven with
        {
            Permisjoner = [TestSak.Permisjon(new(2026, 6, 1), new(2026, 6, 2), Permisjonsgrunn.Ferie)],
        };

        Assert.Contains(new NotAssessed("NIR3009", "Sak"), RegistreringValidator.Validate(norsk, Context()).NotAssessed);
        Assert.Contains(RegistreringValidator.Validate(norsk, Context() with { Sak = Flyktning }).Avvik, static avvik => avvik.Regel == "NIR3009");
        Assert.DoesNotContain(
            RegistreringValidator.Validate(norsk, Context() with { Sak = Flyktning with { Program = new() { Startdato = new(2026, 2, 16) } } }).Avvik,
            static avvik => avvik.Regel == "NIR3009");
    }

    [Theory]
    [InlineData(Avslutningsaarsak.Heltidsarbeid, false)]
    [InlineData(null, true)]
    public void Under_integreringsloven_the_real_reason_is_added_to_a_computed_ending(Avslutningsaarsak? cause, bool marked)
    {
        var before = BaseRegistrering.ProgramUnderIntegreringsloven with
        {
            Avslutning = new() { Dato = new(2026, 10, 1), Avslutningsaarsak = Avslutningsaarsak.AvslutningsaarsakIkkeRegistrert },
        };

        var result = RegistreringValidator.Validate(
            before with { Avslutning = cause is { } given ? before.Avslutning with { Avslutningsaarsak = given } : null },
            Context() with { Tidligere = before });

        Assert.Equal(marked, result.Avvik.Any(static avvik => avvik.Regel == "NIR3018"));
    }

    [Fact]
    public void Leave_of_one_calendar_year_is_counted_together_in_any_order_and_remarked_on_once()
    {
        Permisjon[] permisjoner =
        [
            TestSak.Permisjon(new(2026, 3, 2), new(2026, 3, 6), Permisjonsgrunn.VelferdDoedsfall),
            TestSak.Permisjon(new(2026, 9, 7), new(2026, 9, 11), Permisjonsgrunn.VelferdPleieAvNaerPaaroerende),
            TestSak.Permisjon(new(2026, 5, 4), new(2026, 5, 4), Permisjonsgrunn.VelferdTilvenningBarnehage),
        ];

        Assert.Equal("Permisjoner[1].Til", Assert.Single(QuotaBreach(permisjoner)).Medlem);
        Assert.Equal("Permisjoner[1].Til", Assert.Single(QuotaBreach([.. permisjoner.Reverse()])).Medlem);
        Assert.Empty(QuotaBreach(permisjoner[..2]));
        Assert.Empty(QuotaBreach([permisjoner[0], permisjoner[1], permisjoner[2] with { Fra = new(2027, 5, 4), Til = new(2027, 5, 4) }]));
    }

    // Every quota by the row that holds it: all of it may be taken, and not a day more.
    [Theory]
    [InlineData(Permisjonsgrunn.Svangerskap, "2026-06-01", "2026-06-12", "2026-06-15")]
    [InlineData(Permisjonsgrunn.FoedselMor, "2026-06-01", "2026-06-26", "2026-06-29")]
    [InlineData(Permisjonsgrunn.FoedselFar, "2026-06-01", "2026-06-09", "2026-06-10")]
    [InlineData(Permisjonsgrunn.VelferdDoedsfall, "2026-06-01", "2026-06-12", "2026-06-15")]
    [InlineData(Permisjonsgrunn.FredOgForsoningsarbeid, "2026-06-01", "2026-06-12", "2026-06-15")]
    [InlineData(Permisjonsgrunn.LangvarigEgenSykdom, "2025-06-02", "2026-06-01", "2026-06-02")]
    [InlineData(Permisjonsgrunn.OmsorgspermisjonFoedsel, "2025-08-04", "2026-06-03", "2026-06-04")]
    [InlineData(Permisjonsgrunn.SelvvalgtHoeytidsdag, "2026-06-01", "2026-06-02", "2026-06-03")]
    [InlineData(Permisjonsgrunn.Ferie, "2026-06-01", "2026-07-03", "2026-07-06")]
    [InlineData(Permisjonsgrunn.Heltidsarbeid, "2025-06-02", "2026-06-01", "2026-06-02")]
    public void A_quota_may_be_taken_in_full_and_a_day_more_is_remarked_on(Permisjonsgrunn ground, string from, string last, string over)
    {
        var first = DateOnly.Parse(from, null);

        Assert.Empty(QuotaBreach([TestSak.Permisjon(first, DateOnly.Parse(last, null), ground)]));
        Assert.Single(QuotaBreach([TestSak.Permisjon(first, DateOnly.Parse(over, null), ground)]));
    }

    [Theory]
    [InlineData("2026-04-16", false)]
    [InlineData("2026-04-17", true)]
    public void What_is_expected_is_overdue_the_day_after_its_due_day_and_not_on_it(string today, bool isOverdue)
    {
        var program = BaseRegistrering.ProgramUnderIntegreringsloven with { Tiltak = null };

        var avvik = Assert.Single(
            RegistreringValidator.Validate(program, Context() with { Dato = DateOnly.Parse(today, null) }).Avvik, static avvik => avvik.Regel == "NIR1101");

        Assert.Equal((new DateOnly(2026, 4, 16), isOverdue), (avvik.Frist, avvik.ErForfalt));
        Assert.Equal(isOverdue, avvik.Tekst.Contains("forfalt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void A_day_outside_the_calendar_of_cases_is_not_assessed_and_overflows_nothing(string day)
    {
        var date = DateOnly.Parse(day, null);
        var program = BaseRegistrering.ProgramUnderIntegreringsloven;

        var result = RegistreringValidator.Validate(
            program with
            {
                Startdato = date,
                Vedtak = [program.Vedtak![0] with { Vedtaksdato = date, Startdato = date, Sluttdato = date }],
                Tiltak = [program.Tiltak![0] with { Fra = date, Til = date }],
                Permisjoner = [TestSak.Permisjon(DateOnly.MinValue, DateOnly.MaxValue)],
            },
            Context() with { Dato = date, Sak = Flyktning, Nir = new(), IsNew = true, DagerUtenAktivitet = 60 });

        Assert.Contains(new NotAssessed("NIR3001", "Sak"), result.NotAssessed);
    }

    [Fact]
    public void The_registration_goes_before_the_case_and_the_case_fills_what_it_lacks()
    {
        var norsk = BaseRegistrering.NorskUnderIntegreringsloven with { TimerNorsk = null };
        var nir = new NirBeregning { Frister = [new(Fristtype.Norskopplaering, new(2027, 8, 2))] };
        var sak = Flyktning with { Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere };

        // 18 months by the case, three years by the registration.
        Assert.Contains(RegistreringValidator.Validate(norsk, Context() with { Sak = sak, Nir = nir }).Avvik, static avvik => avvik.Regel == "NIR3019");
        Assert.DoesNotContain(
            RegistreringValidator.Validate(norsk with { Utdanningsbakgrunn = null }, Context() with { Sak = sak, Nir = nir }).Avvik,
            static avvik => avvik.Regel == "NIR3019");
    }

    private static IEnumerable<Avvik> QuotaBreach(Permisjon[] permisjoner) =>
        RegistreringValidator.Validate(BaseRegistrering.ProgramUnderIntegreringsloven with { Permisjoner = [.. permisjoner] }, Context())
            .Avvik.Where(static avvik => avvik.Regel == "NIR3008");

    private static ValidationContext Context() => new() { Dato = RegelExamples.Dato, Miljoe = Miljoe.Test };
}
