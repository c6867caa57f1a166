using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Deltakere;
using Nir.Sdk.Rapporter.Reports;
using Nir.Sdk.Rapporter.Tests.Fixtures;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Sdk.Rapporter.Tests.Reports;

public sealed class ReportCalculatorTests
{
    private static readonly Config Setup = Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(27_261_130UL, 3UL);
    private static readonly SyntheticPersons Persons = new(seed: 31);
    private static readonly DateOnly Date = new(2027, 4, 1);
    private static readonly Kommunenummer Other = Kommunenummer.Parse("9902");

    private static Introduksjonsprogram Ended(
        DateOnly day, Avslutningsaarsak aarsak = Avslutningsaarsak.Heltidsarbeid, Lovverk lovverk = Lovverk.Integreringsloven, DateOnly? begun = null)
    {
        var program = Cases.Program(Persons.CreateNext(), lovverk) with { Avslutning = new() { Dato = day, Avslutningsaarsak = aarsak } };
        return begun is { } start ? program with { Startdato = start } : program;
    }

    private static Avslutningsrapport Ends(int year, params IReadOnlyList<Deltaker> deltakere) =>
        new ReportCalculator(deltakere, Date).ComputeAvslutninger(year);

    private static Deltaker Computed(Introduksjonsprogram program, DateOnly day) => Cases.With() with
    {
        Registreringer =
        [
            new(program)
            {
                BeregnetAvslutning = new()
                {
                    Avslutningsaarsak = Avslutningsaarsak.AvslutningsaarsakIkkeRegistrert,
                    Dato = day,
                    Beregnet = day,
                    Grunnlag = Sdk.Kilder.Grunnlag.Antatt,
                },
            },
        ],
    };

    [Fact]
    public void A_computed_and_a_registered_end_of_one_person_count_once_and_the_registered_reason_holds()
    {
        var report = Ends(2026, Computed(Ended(new(2026, 5, 1)), new(2026, 6, 1)));

        var row = Assert.Single(report.Tall);
        Assert.Equal((Avslutningsaarsak.Heltidsarbeid, true, 1), (row.Avslutningsaarsak, row.ErRegistrert, row.Antall));
    }

    [Fact]
    public void One_without_a_reason_and_one_in_grunnskole_stay_in_the_denominator()
    {
        var goal = Assert.Single(Ends(
            2026, Cases.With(Ended(new(2026, 5, 1))), Cases.With(Ended(new(2026, 5, 1), Avslutningsaarsak.GrunnskoleEllerForberedendeOpplaering)),
            Computed(Cases.Program(Persons.CreateNext()), new(2026, 6, 1))).Maaloppnaaelse);

        Assert.Equal(new Maaloppnaaelse(Lovverk.Integreringsloven, 3, 1, 1), goal);
        Assert.Equal(1m / 3, goal.Share);
    }

    [Fact]
    public void Who_returns_belongs_to_the_last_cohort_only()
    {
        var (first, second) = (Ended(new(2025, 5, 1), begun: new(2024, 1, 1)), Ended(new(2026, 5, 1), begun: new(2025, 9, 1)));
        var returned = Cases.With(first, second);

        Assert.Empty(Ends(2025, returned).Tall);
        Assert.Equal(1, Assert.Single(Ends(2026, returned).Tall).Antall);
        Assert.Empty(Ends(2025, Cases.With(first, second with { Avslutning = null })).Tall);
        Assert.Single(Ends(2025, Cases.With(first)).Tall);
    }

    [Theory]
    [InlineData(Permisjonsgrunn.OmsorgspermisjonFoedsel, 2027)]
    [InlineData(Permisjonsgrunn.LangvarigEgenSykdom, 2026)]
    public void Who_is_on_parental_leave_belongs_to_the_year_it_ends(Permisjonsgrunn grunn, int year)
    {
        var program = Ended(new(2026, 11, 1)) with
        {
            Permisjoner = [new() { Permisjonsgrunn = grunn, Vedtaksdato = new(2026, 9, 1), Fra = new(2026, 10, 1), Til = new(2027, 2, 1) }],
        };

        Assert.Single(Ends(year, Cases.With(program)).Tall);
        Assert.Empty(Ends(year == 2026 ? 2027 : 2026, Cases.With(program)).Tall);
    }

    [Fact]
    public void Both_laws_stand_in_the_report_and_never_in_one_row()
    {
        var report =
            Ends(2026, Cases.With(Ended(new(2026, 5, 1))), Cases.With(Ended(new(2026, 5, 1), Avslutningsaarsak.HoeyereUtdanning, Lovverk.Introduksjonsloven)));

        Assert.Equal([Lovverk.Introduksjonsloven, Lovverk.Integreringsloven], report.Tall.Select(static row => row.Lovverk).Order());
    }

    [Theory]
    [InlineData("2026-02-16", Oppstartsutfall.ITide)]
    [InlineData("2026-04-19", Oppstartsutfall.ITide)]
    [InlineData("2026-04-21", Oppstartsutfall.ForSent)]
    [InlineData(null, Oppstartsutfall.IkkeStartet)]
    public void Who_began_within_three_months_of_settlement_is_in_time(string? began, Oppstartsutfall outcome)
    {
        var person = Persons.CreateNext();
        var start = began is null ? default(DateOnly?) : DateOnly.Parse(began, System.Globalization.CultureInfo.InvariantCulture);
        var deltaker = start is { } day
            ? Cases.Known(person,
                Cases.Program(person) with
                {
                    Startdato = day,
                    Tilbudsdato = null,
                    Vedtak = [new() { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = day, Startdato = day }]
                })
            : Cases.Known(person);

        var report = new ReportCalculator([deltaker], Date).ComputeOppstart(2026);

        Assert.Equal(outcome, report.Tall.Single(static row => row.Familie is Registreringsfamilie.Introduksjonsprogram).Utfall);
        Assert.Empty(new ReportCalculator([deltaker], Date).ComputeOppstart(2025).Tall);
    }

    [Fact]
    public void What_cannot_be_computed_says_why()
    {
        var unknown = Cases.Known(Persons.CreateNext());
        unknown = unknown with { Sak = unknown.Sak! with { Foedselsdato = null } };

        var row = new ReportCalculator([unknown], Date).ComputeOppstart(2026).Tall[0];

        Assert.Equal((Oppstartsutfall.KanIkkeBeregnes, "Foedselsdato"), (row.Utfall, row.Mangel));
    }

    [Fact]
    public void Hours_stand_in_the_iso_weeks_year_and_mottak_is_never_added_to_ordinary_training()
    {
        var (norsk, asyl) = (Cases.Norsk(Persons.CreateNext()), Persons.CreateNext().CreateAsylopplaering());
        norsk =
            norsk with
            {
                TimerNorsk = [new() { Uke = new(2026, 53), Timer = 3.5m }, new() { Uke = new(2026, 10), Timer = 4 },
                new() { Uke = new(2027, 1), Timer = 100 }]
            };

        var hours = new ReportCalculator([Cases.With(norsk), Cases.With(asyl)], Date).ComputeTimer(2026).Timer;

        Assert.Equal(
            [(Registreringsfamilie.Norskopplaering, 7.5m), (Registreringsfamilie.Asylopplaering, 12m)],
            hours.Select(static row => (row.Familie, row.TimerNorsk)));
    }

    [Fact]
    public void A_move_is_shared_by_the_days_and_the_shares_are_one_person()
    {
        var person = Persons.CreateNext();
        var moved = Cases.Known(person, Cases.Norsk(person));
        moved = moved with { Sak = moved.Sak! with { Folkeregistreringer = [new(Cases.Kommune, new(2026, 1, 1)), new(Other, new(2026, 7, 2))] } };

        var grants = new ReportCalculator([moved], Date).ComputeTimer(2026).Tilskudd;

        Assert.Equal(1m, Math.Round(grants.Sum(static row => row.Personer), 10));
        Assert.Equal(Math.Round(182m / 365, 10), Math.Round(grants.Single(static row => row.Kommune == Cases.Kommune).Personer, 10));
    }

    [Theory]
    [InlineData(Lovverk.Integreringsloven, 2026, 1)]
    [InlineData(Lovverk.Integreringsloven, 2028, 3)]
    [InlineData(Lovverk.Integreringsloven, 2029, 0)]
    [InlineData(Lovverk.IntegreringslovenKapittel6A, 2026, 1)]
    [InlineData(Lovverk.IntegreringslovenKapittel6A, 2027, 0)]
    public void A_person_counts_for_three_years_and_under_kapittel_6A_for_one(Lovverk lovverk, int year, int number)
    {
        var grants = new ReportCalculator([Cases.With(Cases.Norsk(Persons.CreateNext(), lovverk))], new(2030, 1, 1)).ComputeTimer(year).Tilskudd;

        Assert.Equal(number, grants.Sum(static row => row.Tilskuddsaar ?? 0));
    }

    [Fact]
    public void Without_a_vedtak_there_is_no_norsktilskudd() => Assert.Empty(
        new ReportCalculator([Cases.With(Cases.Norsk(Persons.CreateNext()) with { Vedtak = null })], Date).ComputeTimer(2026).Tilskudd);

    [Theory]
    [InlineData(1, Grunntilskuddsklasse.EnTilTre)]
    [InlineData(3, Grunntilskuddsklasse.EnTilTre)]
    [InlineData(4, Grunntilskuddsklasse.FireTilHundreOgFemti)]
    [InlineData(150, Grunntilskuddsklasse.FireTilHundreOgFemti)]
    [InlineData(151, Grunntilskuddsklasse.OverHundreOgFemti)]
    public void A_kommune_has_the_size_of_those_it_is_counted_from(int count, Grunntilskuddsklasse expected)
    {
        Deltaker[] deltakere = [.. Enumerable.Range(0, count).Select(static _ => Cases.With(Cases.Norsk(Persons.CreateNext()))), Cases.With()];

        var size = Assert.Single(new ReportCalculator(deltakere, Date).ComputeTimer(2026).Grunntilskudd);

        Assert.Equal((count, expected), (size.Personer, size.Klasse));
    }

    [Fact]
    public void An_amount_has_a_source_that_says_it_and_days_that_it_holds_for_and_where_none_is_public_there_is_none()
    {
        var none = new ReportCalculator([], Date).ComputeTimer(2022).Satser;
        var known = new ReportCalculator([], Date).ComputeTimer(2024).Satser;

        Assert.Empty(none);
        Assert.Equal((Tilskuddstype.UtvidetNorskopplaering, 27_450m), (Assert.Single(known).Tilskuddstype, known[0].Kroner));
        Assert.All(TilskuddssatsTable.Rows, static row =>
        {
            Assert.True(Sdk.Kilder.KildeRegistry.TryFind(row.Kilde, out var source));
            Assert.Contains(row.Sitat, source.Words, StringComparison.Ordinal);
            Assert.Contains(row.Kroner.ToString("0", System.Globalization.CultureInfo.InvariantCulture), row.Sitat.Replace(".", "", StringComparison.Ordinal),
                StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Each_vedtak_on_extended_training_counts_and_full_time_school_goes_to_the_fylkeskommune()
    {
        var norsk = Cases.Norsk(Persons.CreateNext());
        var extended = norsk with
        {
            FulltidVideregaaende = true,
            Vedtak = [.. norsk.Vedtak!, norsk.Vedtak![0] with { Vedtakstype = Vedtakstype.UtvidetNorskopplaering, Vedtaksdato = new(2026, 8, 1) }],
        };

        var grants = new ReportCalculator([Cases.With(extended)], Date).ComputeTimer(2026).Tilskudd;

        Assert.Equal(
            [(Tilskuddstype.NorskOgSamfunnskunnskap, 1m, true), (Tilskuddstype.UtvidetNorskopplaering, 1m, false)],
            grants.Select(static row => (row.Tilskuddstype, row.Personer, row.TilFylkeskommune)));
    }

    [Fact]
    public void In_mottak_a_person_counts_once_and_a_move_gives_two_halves()
    {
        var asyl = Persons.CreateNext().CreateAsylopplaering();
        var moved = new ReportCalculator([Cases.With(asyl, asyl with { Id = Guid.NewGuid(), Kommune = Other })], Date).ComputeTimer(2026).Tilskudd;

        Assert.Equal([(Cases.Kommune, 0.5m), (Other, 0.5m)], moved.Select(static row => (row.Kommune, row.Personer)));
        Assert.Empty(new ReportCalculator([Cases.With(asyl)], Date).ComputeTimer(2027).Tilskudd);
    }

    [Fact]
    public void Whatever_the_tables_are_split_by_the_parts_are_the_whole() => Check.One(Setup, Prop.ForAll(Many.ToArbitrary(), static deltakere =>
    {
        var (whole, here, there) =
            (new ReportCalculator(deltakere, Date), new ReportCalculator(deltakere, Date, Cases.Kommune), new ReportCalculator(deltakere, Date, Other));

        Assert.Equal(whole.ComputeAvslutninger(2026).Tall.Sum(static row => row.Antall),
            whole.ComputeAvslutninger(2026).Maaloppnaaelse.Sum(static row => row.Avsluttet));
        Assert.Equal(
            whole.ComputeAvslutninger(2026).Tall.Sum(static row => row.Antall),
            here.ComputeAvslutninger(2026).Tall.Sum(static row => row.Antall) + there.ComputeAvslutninger(2026).Tall.Sum(static row => row.Antall));
        Assert.Equal(whole.ComputeDeltakere(2026).Count, whole.ComputeDeltakere(2026).Tall.Sum(static row => row.Antall));
        Assert.Equal(
            whole.ComputeTimer(2026).Timer.Sum(static row => row.TimerNorsk),
            here.ComputeTimer(2026).Timer.Concat(there.ComputeTimer(2026).Timer).Sum(static row => row.TimerNorsk));
        Assert.Equal(
            Math.Round(whole.ComputeTimer(2026).Tilskudd.Sum(static row => row.Personer), 8),
            Math.Round(here.ComputeTimer(2026).Tilskudd.Concat(there.ComputeTimer(2026).Tilskudd).Sum(static row => row.Personer), 8));
        Assert.Equal(
            whole.ComputeOppstart(2026).Tall.Sum(static row => row.Antall),
            here.ComputeOppstart(2026).Tall.Concat(there.ComputeOppstart(2026).Tall).Sum(static row => row.Antall));
    }));

    // Each person has one programme and one training, in one of two kommuner.
    private static Gen<Deltaker[]> Many =>
        (from lovverk in Gen.Elements(Lovverk.Introduksjonsloven, Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A)
         from kommune in Gen.Elements(Cases.Kommune, Other)
         from ended in Gen.Elements<DateOnly?>(null, new DateOnly(2025, 12, 31), new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31))
         from aarsak in Gen.Elements(Avslutningsaarsak.Heltidsarbeid, Avslutningsaarsak.AnnenAarsak, Avslutningsaarsak.HoeyereUtdanning)
         from isKnown in Gen.Elements(true, false)
         select Make(lovverk, kommune, ended, aarsak, isKnown)).ArrayOf(12);

    private static Deltaker Make(Lovverk lovverk, Kommunenummer kommune, DateOnly? ended, Avslutningsaarsak aarsak, bool isKnown)
    {
        var person = Persons.CreateNext();
        var program = Cases.Program(person, lovverk) with
        {
            Kommune = kommune,
            Avslutning = ended is { } day ? new() { Dato = day, Avslutningsaarsak = aarsak } : null,
        };
        var deltaker = Cases.Known(person, program, Cases.Norsk(person, lovverk) with { Kommune = kommune });
        return isKnown
            ? deltaker with
            {
                Sak = deltaker.Sak! with
                {
                    Folkeregistreringer = [new Folkeregistrering(kommune, new(2026, 1, 19))],
                    Bosettinger = [new(kommune, new(2026, 1, 19), true)]
                }
            }
            : deltaker with { Sak = null };
    }
}
