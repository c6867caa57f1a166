using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Tests.Frister;

/// <summary>Facts that cannot be right: the answers that rest on them say so, and nothing overflows.</summary>
public sealed class SaksavvikTests
{
    private static readonly DateOnly Dato = new(2026, 3, 1);

    private static readonly IReadOnlyDictionary<string, (string Avvik, Func<Personsak, Personsak> Change)> Impossible =
        new Dictionary<string, (string, Func<Personsak, Personsak>)>
        {
            ["born tomorrow"] = ("foedt-etter-dagen Foedselsdato", static sak => sak with { Foedselsdato = Dato.AddDays(1) }),
            ["born in year 1"] = ("dagen-er-umulig Foedselsdato", static sak => sak with { Foedselsdato = DateOnly.MinValue }),
            ["a permit in year 9999"] = ("dagen-er-umulig Tillatelser[0].Innvilget",
        static sak => sak with { Tillatelser = [sak.Tillatelser[0] with { Innvilget = DateOnly.MaxValue }] }),
            ["a permit before birth"] = ("foer-foedselen Tillatelser[0].Innvilget",
        static sak => sak with { Tillatelser = [sak.Tillatelser[0] with { Innvilget = new(1980, 1, 1) }] }),
            ["a permit that ends before it begins"] = ("slutt-foer-start Tillatelser[0].Til",
        static sak => sak with { Tillatelser = [sak.Tillatelser[0] with { Til = new(2020, 1, 1) }] }),
            ["a permit on an unknown basis"] = ("ukjent-kode Tillatelser[0].Oppholdsgrunnlag",
        static sak => sak with { Tillatelser = [sak.Tillatelser[0] with { Oppholdsgrunnlag = Oppholdsgrunnlag.Ukjent }] }),
            ["two permits on one day"] = ("samme-dag Tillatelser[1].Innvilget",
        static sak => sak with { Tillatelser = [sak.Tillatelser[0], sak.Tillatelser[0] with { Oppholdsgrunnlag = Oppholdsgrunnlag.Annen }] }),
            ["settled in year 9999"] = ("dagen-er-umulig Bosettinger[0].Dato",
        static sak => sak with { Bosettinger = [new(TestSak.Kommune, DateOnly.MaxValue, true)] }),
            ["a leave that ends before it begins"] = ("slutt-foer-start Norsk.Permisjoner[0].Til",
        static sak => sak with { Norsk = sak.Norsk! with { Permisjoner = [TestSak.Permisjon(new(2025, 5, 1), new(2025, 4, 1))] } }),
            ["a leave to the end of time"] = ("dagen-er-umulig Norsk.Permisjoner[0].Til",
        static sak => sak with { Norsk = sak.Norsk! with { Permisjoner = [TestSak.Permisjon(new(2025, 5, 1), DateOnly.MaxValue)] } }),
            ["an offer in year 9999"] = ("dagen-er-umulig Norsk.Tilbudsdato",
        static sak => sak with { Norsk = sak.Norsk! with { Tilbudsdato = DateOnly.MaxValue } }),
            ["a decision that ends before it begins"] = ("slutt-foer-start Program.Vedtak[0].Sluttdato",
        static sak => sak with { Program = sak.Program! with { Vedtak = [TestSak.Programvedtak(new(2025, 3, 1)) with { Sluttdato = new(2025, 1, 1) }] } }),
            ["a programme that ends before it begins"] = ("slutt-foer-start Program.Avsluttet",
        static sak => sak with { Program = sak.Program! with { Avsluttet = new(2024, 1, 1) } }),
            ["a programme in year 9999"] = ("dagen-er-umulig Program.Startdato",
        static sak => sak with { Program = sak.Program! with { Startdato = DateOnly.MaxValue } }),
            ["an unknown goal"] = ("ukjent-kode Program.Sluttmaal", static sak => sak with { Program = sak.Program! with { Sluttmaal = Sluttmaal.Ukjent } }),
            ["an absence that ends before it begins"] = ("slutt-foer-start Program.Fravaer[0].Til",
        static sak =>
            sak with
            {
                Program = sak.Program! with
                {
                    Fravaer = [new() { Fravaerstype = Fravaerstype.EgenSykdomEgenmelding, Fra = new(2025, 9, 9),
                Til = new(2025, 9, 1) }]
                }
            }),
            ["200 hours a week"] = ("antallet-er-umulig Arbeidsforhold[0].TimerPerUke",
        static sak => sak with { Arbeidsforhold = [new(new(2025, 1, 1), null, 200)] }),
            ["hours below 0"] = ("antallet-er-umulig Norsk.TimerNorsk[0].Timer",
        static sak => sak with { Norsk = sak.Norsk! with { TimerNorsk = [new() { Uke = new(2025, 20), Timer = -1 }] } }),
        };

    public static TheoryData<string> Navn => [.. Impossible.Keys];

    [Theory]
    [MemberData(nameof(Navn))]
    public void A_fact_that_cannot_be_right_is_named_and_nothing_rests_on_it(string name)
    {
        var (expected, change) = Impossible[name];
        var assessment = Proeve.Assess(change(Sak), Dato);

        var avvik = assessment.Avvik[0];
        Assert.Equal(expected, $"{avvik.Id} {avvik.Medlem}");
        Assert.All(
            assessment.Answer.Where(answer => answer.Outcome is AnswerOutcome.KanIkkeBeregnes && answer.Mangel!.Avvik is not null),
            answer => Assert.Equal((avvik, avvik.Medlem, avvik.Id), (answer.Mangel!.Avvik, answer.Mangel.Opplysning, answer.Mangel.Regel)));
        Assert.Contains(assessment.Answer, static answer => answer.Mangel?.Avvik is not null);
    }

    [Fact]
    public void What_is_wrong_with_the_programme_leaves_the_training_alone()
    {
        var assessment = Proeve.Assess(Impossible["an unknown goal"].Change(Sak), Dato);

        Assert.NotNull(assessment.ThePerson(Fristtype.Norskopplaering).Frist);
        Assert.Null(assessment.Programlengde.SisteDag);
    }

    [Fact]
    public void Overlapping_permits_are_a_remark_and_the_open_point_settles_which_governs()
    {
        var assessment = Proeve.Assess(
            Sak with
            {
                Tillatelser = [Sak.Tillatelser[0] with { Til = new(2027, 1, 1) },
                    new() { Oppholdsgrunnlag = Oppholdsgrunnlag.Utlendingsloven53, Innvilget = new(2025, 6, 1) }],
            },
            Dato);

        Assert.Equal("tillatelser-overlapper Tillatelser[1].Innvilget", $"{assessment.Avvik.Single().Id} {assessment.Avvik.Single().Medlem}");
        Assert.Equal((Lovverk.Integreringsloven, 0), (assessment.Lovvalg.Lovverk, assessment.Lovvalg.Tillatelse));
        Assert.Contains(assessment.Lovvalg.Forklaring.Valg, static valg => valg.Punkt == "U-3");
    }

    [Fact]
    public void A_notice_in_year_9999_concerns_only_its_own_deadline()
    {
        var assessment = Proeve.Assess(Sak with { Underretninger = [new(DateOnly.MaxValue), new(new(2026, 2, 2))] }, Dato);

        Assert.Equal([AnswerOutcome.KanIkkeBeregnes, AnswerOutcome.Beregnet],
            assessment.Frister.Where(static frist => frist.Type is Fristtype.Klage).Select(static frist => frist.Outcome));
        Assert.NotNull(assessment.ThePerson(Fristtype.Norskopplaering).Frist);
    }

    [Fact]
    public void It_is_said_in_both_languages_what_is_wrong_without_the_value()
    {
        var mangel = Proeve.Assess(Impossible["a leave that ends before it begins"].Change(Sak), Dato).ThePerson(Fristtype.Norskopplaering).Mangel!;

        Assert.Equal("Kan ikke beregnes: Norsk.Permisjoner[0].Til: perioden slutter før den begynner.", mangel.Tekst);
        Assert.Equal("Not computable: Norsk.Permisjoner[0].Til: the period ends before it begins.", mangel.TekstEn);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1899, 12)]
    [InlineData(2200, 1)]
    [InlineData(9999, 12)]
    public void A_day_that_no_case_has_is_an_argument_error_that_names_the_parameter(int year, int month)
    {
        var motor = new Regelmotor();
        var day = new DateOnly(year, month, 31);

        Assert.Equal("date", Assert.Throws<ArgumentOutOfRangeException>(() => motor.Assess(Sak, day)).ParamName);
        Assert.Equal("date", Assert.Throws<ArgumentOutOfRangeException>(() => motor.ChooseLovverk(Sak, day)).ParamName);
        Assert.Equal("date", Assert.Throws<ArgumentOutOfRangeException>(() => motor.Compare(Sak, day, new())).ParamName);
        Assert.Equal("received", Assert.Throws<ArgumentOutOfRangeException>(() => motor.ComputeKlagefrist(day)).ParamName);
        Assert.Equal("arose", Assert.Throws<ArgumentOutOfRangeException>(() => motor.ComputeRegistreringsfrist(day, Lovverk.Integreringsloven)).ParamName);
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => motor.ComputeAarsavslutning(year)).ParamName);
    }

    [Fact]
    public void Arguments_that_are_missing_or_undefined_are_named()
    {
        var motor = new Regelmotor();

        Assert.Equal("sak", Assert.Throws<ArgumentNullException>(() => motor.Assess(null!, Dato)).ParamName);
        Assert.Equal("nir", Assert.Throws<ArgumentNullException>(() => motor.Compare(Sak, Dato, null!)).ParamName);
        Assert.Equal("lovverk", Assert.Throws<ArgumentOutOfRangeException>(() => motor.ComputeRegistreringsfrist(Dato, Lovverk.Ukjent)).ParamName);
        Assert.Equal("WeekendRule", Assert.Throws<ArgumentOutOfRangeException>(() => new Regelmotor(new() { WeekendRule = (WeekendRule)9 })).ParamName);
        Assert.Equal("valg", Assert.Throws<ArgumentException>(() => new Regelmotor(new() { Ikrafttredelser = [new("D11", Dato)] })).ParamName);
    }

    [Fact]
    public void The_edges_of_what_a_case_may_hold_do_not_overflow()
    {
        foreach (var day in new[] { new DateOnly(1900, 1, 1), new DateOnly(2199, 12, 31) })
        {
            var sak = TestSak.Program(new(2000, 1, 1), Sluttmaal.Arbeid) with
            {
                Foedselsdato = day.Year == 1900 ? day : new(2150, 2, 28),
                Tillatelser = [new() { Oppholdsgrunnlag = Oppholdsgrunnlag.Flyktning, Innvilget = day, FoersteFornyelse = day, SoektFraUtlandet = true,
                    Ankomst = day }],
                Bosettinger = [new(TestSak.Kommune, day, true)],
                Program = new()
                {
                    Tilbudsdato = day, Startdato = day, Sluttmaal = Sluttmaal.Arbeid,
                    Permisjoner = [TestSak.Permisjon(new(1900, 1, 1), new(2199, 12, 31))], Vedtak = [TestSak.Programvedtak(day)]
                },
                Norsk = new() { Tilbudsdato = day, Permisjoner = [TestSak.Permisjon(new(1900, 1, 1), new(2199, 12, 31))] },
                Underretninger = [new(day)],
            };
            Assert.Empty(new Regelmotor().Assess(sak, day).Avvik);
        }

        Assert.Equal(new DateOnly(2200, 2, 28), new Regelmotor().ComputeAarsavslutning(2199).Frist);
    }

    [Fact]
    public void A_registration_deadline_near_the_calendars_end_is_its_last_day() =>
        Assert.Equal(DateOnly.MaxValue, Registreringsfrist.ComputeLastDay(DateOnly.MaxValue));

    private static Personsak Sak => TestSak.Program(new(2025, 3, 3), Sluttmaal.Arbeid) with
    {
        Norsk = new Norskdeltakelse { Tilbudsdato = new(2025, 3, 3) },
    };
}
