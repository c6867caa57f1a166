using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Frister;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>NIR3006: to the day what a vedtak covers, in each family, and when nothing can be said.</summary>
public sealed class AktivitetenErInnenforVedtakTests
{
    private const int MoreThanMost = 9;

    private static readonly DateOnly Start = new(2026, 2, 16);
    private static readonly Introduksjonsprogram Program = BaseRegistrering.ProgramUnderIntegreringsloven;
    private static readonly Norskopplaering Norsk = BaseRegistrering.NorskUnderIntegreringsloven;
    private static readonly Mottakskvalifisering Mottak = BaseRegistrering.Mottakskvalifisering;
    private static readonly Asylopplaering Asyl = BaseRegistrering.Asylopplaering;

    // All of them begin on Monday 16 February 2026, in week 8.
    private static readonly IReadOnlyDictionary<string, (string Wrong, Registrering Case, Registrering Twin)> Families =
        new Dictionary<string, (string, Registrering, Registrering)>
        {
            ["programme"] = ("/tiltak/0/fra", Program with { Tiltak = [Measure(Start.AddDays(-1))] }, Program with { Tiltak = [Measure(Start)] }),
            ["reception centre"] = ("/tiltak/0/fra", Mottak with { Tiltak = [Measure(Start.AddDays(-1))] }, Mottak with { Tiltak = [Measure(Start)] }),
            ["norsk"] = ("/timerNorsk/0/uke", Norsk with { TimerNorsk = [Hours(7)] }, Norsk with { TimerNorsk = [Hours(8)] }),
            ["social studies"] = ("/timerSamfunnskunnskap/0/uke", Norsk with { TimerSamfunnskunnskap = [Studies(7)] },
                Norsk with { TimerSamfunnskunnskap = [Studies(8)] }),
            ["norsk of asylum seekers"] = ("/timerNorsk/0/uke", Asyl with { TimerNorsk = [Hours(7)] }, Asyl with { TimerNorsk = [Hours(8)] }),
            ["social studies of asylum seekers"] = ("/timerSamfunnskunnskap/0/uke", Asyl with { TimerSamfunnskunnskap = [Studies(7)] },
                Asyl with { TimerSamfunnskunnskap = [Studies(8)] }),
        };

    public static TheoryData<string> Names => [.. Families.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_before_the_vedtak_is_told_in_every_family(string name)
    {
        var (wrong, registrering, twin) = Families[name];

        Assert.Equal([wrong], Told(registrering));
        Assert.Empty(Told(twin));
    }

    [Theory]
    [InlineData("2026-02-16", "2026-08-31", true)]
    [InlineData("2026-02-15", "2026-08-31", false)]
    [InlineData("2026-02-16", "2026-09-01", false)]
    [InlineData("2026-08-31", null, true)]
    [InlineData("2026-09-01", null, false)]
    public void A_measure_may_last_from_the_first_day_of_the_vedtak_to_its_last(string from, string? to, bool isWithin)
    {
        var measure = Measure(DateOnly.Parse(from, null), to is null ? null : DateOnly.Parse(to, null));

        Assert.Equal(isWithin ? [] : ["/tiltak/0/fra"], Told(Program with { Vedtak = [Covers(Start, new(2026, 8, 31))], Tiltak = [measure] }));
    }

    [Theory]
    [InlineData("2026-06-01", true)]
    [InlineData("2026-06-02", false)]
    [InlineData("2026-03-01", true)]
    public void Vedtak_without_a_day_between_them_cover_as_one(string second, bool isWithin)
    {
        var program = Program with
        {
            Vedtak = [Covers(DateOnly.Parse(second, null), new(2026, 12, 31)), Covers(Start, new(2026, 5, 31))],
            Tiltak = [Measure(new(2026, 5, 15), new(2026, 6, 15))],
        };

        Assert.Equal(isWithin ? [] : ["/tiltak/0/fra"], Told(program));
    }

    [Fact]
    public void A_short_vedtak_within_a_long_one_takes_nothing_from_it()
    {
        var program = Program with { Tiltak = [Measure(new(2026, 6, 1), new(2026, 6, 30))] };

        Assert.Empty(Told(program with { Vedtak = [Covers(Start, new(2026, 12, 31)), Covers(new(2026, 3, 1), new(2026, 3, 31))] }));
        Assert.NotEmpty(Told(program with { Vedtak = [Covers(Start, new(2026, 4, 30)), Covers(new(2026, 3, 1), new(2026, 3, 31))] }));
    }

    [Fact]
    public void All_of_many_vedtak_count()
    {
        var end = Start.AddDays((7 * MoreThanMost) - 1);
        var program = Program with
        {
            Vedtak = [.. Enumerable.Range(0, MoreThanMost).Select(static i => Covers(Start.AddDays(7 * i), Start.AddDays((7 * i) + 6)))],
        };

        Assert.Empty(Told(program with { Tiltak = [Measure(Start, end)] }));
        Assert.NotEmpty(Told(program with { Tiltak = [Measure(Start, end.AddDays(1))] }));
    }

    // Week 23 is 1 to 7 June, week 8 is 16 to 22 February.
    [Theory]
    [InlineData("2026-02-16", "2026-06-01", 23, true)]
    [InlineData("2026-02-16", "2026-05-31", 23, false)]
    [InlineData("2026-02-22", "2026-06-01", 8, true)]
    [InlineData("2026-02-23", "2026-06-01", 8, false)]
    public void A_week_counts_when_the_vedtak_covers_one_day_of_it(string from, string to, int week, bool isWithin)
    {
        var vedtak = Norsk.Vedtak![0] with { Startdato = DateOnly.Parse(from, null), Sluttdato = DateOnly.Parse(to, null) };

        Assert.Equal(isWithin ? [] : ["/timerNorsk/0/uke"], Told(Norsk with { Vedtak = [vedtak], TimerNorsk = [Hours(week)] }));
        Assert.Equal(isWithin, !Told(Norsk with { Vedtak = [vedtak], TimerNorsk = null, TimerSamfunnskunnskap = [Studies(week)] }).Any());
    }

    [Fact]
    public void Of_each_list_only_the_first_is_named()
    {
        Assert.Equal(["/tiltak/1/fra"], Told(Program with { Tiltak = [Measure(Start), Measure(new(2026, 2, 2)), Measure(new(2026, 2, 3))] }));
        Assert.Equal(["/timerNorsk/1/uke", "/timerSamfunnskunnskap/0/uke"],
            Told(Norsk with { TimerNorsk = [Hours(8), Hours(6), Hours(7)], TimerSamfunnskunnskap = [Studies(6), Studies(7), Studies(8)] }));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("2026-02-16", "2026-02-15")]
    public void Without_a_period_the_rule_says_that_it_lacks_the_start_of_a_vedtak(string? from, string? to)
    {
        var vedtak = Program.Vedtak![0] with { Startdato = Day(from), Sluttdato = Day(to) };

        var result = Validate(Program with { Vedtak = [vedtak] });

        Assert.DoesNotContain(result.Avvik, static avvik => avvik.Regel == "NIR3006");
        Assert.Contains(new NotAssessed("NIR3006", "Vedtakstart"), result.NotAssessed);
    }

    [Fact]
    public void Where_nothing_was_granted_the_rule_has_nothing_to_say()
    {
        var result = Validate(Program with { Vedtak = [new() { Vedtakstype = Vedtakstype.Avslag, Vedtaksdato = new(2026, 2, 2) }] });

        Assert.DoesNotContain(result.Avvik, static avvik => avvik.Regel == "NIR3006");
        Assert.DoesNotContain(result.NotAssessed, static absent => absent.Regel == "NIR3006");
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, null);

    private static Vedtak Covers(DateOnly from, DateOnly to) => TestSak.Programvedtak(from) with { Sluttdato = to };

    private static Tiltak Measure(DateOnly from, DateOnly? to = null) =>
        new() { Tiltakstype = Tiltakstype.OpplaeringINorsk, Fra = from, Til = to, TimerPerUke = 15 };

    private static Norsktimer Hours(int week) => new() { Uke = new(2026, week), Timer = 12 };

    private static Samfunnskunnskapstimer Studies(int week) => new() { Uke = new(2026, week), Timer = 3, Modul = Samfunnskunnskapsmodul.Helse };

    private static IEnumerable<string> Told(Registrering registrering) =>
        Validate(registrering).Avvik.Where(static avvik => avvik.Regel is "NIR3006").Select(static avvik => avvik.Peker);

    private static ValidationResult Validate(Registrering registrering) =>
        RegistreringValidator.Validate(registrering, new() { Dato = RegelExamples.Dato, Miljoe = Miljoe.Test });
}
