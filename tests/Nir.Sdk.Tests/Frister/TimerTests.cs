using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Frister;

/// <summary>Hour frames and what remains; deadlines of social studies.</summary>
public sealed class TimerTests
{
    [Fact]
    public void Hours_attended_by_the_day_are_taken_from_the_frame()
    {
        var sak = TestSak.Flyktning(new(2020, 3, 1)) with
        {
            Norsk = new()
            {
                TimerNorsk = [Norsk(2020, 20, 20), Norsk(2020, 21, 22.5m), Norsk(2020, 30, 10)],
                TimerSamfunnskunnskap = [Samfunn(2020, 22, 12.5m)],
            },
        };

        Assert.Equal("Norsk 550-42.5=507.5 av 600, Samfunnskunnskap 50-12.5=37.5, BehovsproevdNorsk 2400-=", Frames(sak, new(2020, 6, 30)));
    }

    [Fact]
    public void What_remains_is_never_below_zero()
    {
        var sak =
            TestSak.With(Oppholdsgrunnlag.Utlendingsloven23,
                new(2024, 3, 1)) with
            { Norsk = new() { TimerNorsk = [.. Enumerable.Range(10, 30).Select(static week => Norsk(2024, week, 25))] } };

        Assert.Equal("Norsk 225-750=0, Samfunnskunnskap 75-0=75", Frames(sak, new(2025, 1, 1)));
    }

    [Fact]
    public void Those_with_a_right_under_integreringsloven_have_a_goal_and_no_hours() =>
        Assert.Equal("Norsk H6, Samfunnskunnskap 75-0=75", Frames(TestSak.Flyktning(new(2024, 3, 1)), new(2025, 1, 1)));

    [Fact]
    public void Kapittel_6A_has_neither() =>
        Assert.Equal("Norsk H7, Samfunnskunnskap H15", Frames(TestSak.KollektivBeskyttelse(new(2024, 3, 1), new(2024, 4, 1)), new(2025, 1, 1)));

    [Fact]
    public void One_who_attends_upper_secondary_school_full_time_has_no_hours_of_social_studies() =>
        Assert.Equal("Norsk H6, Samfunnskunnskap H14",
            Frames(TestSak.Flyktning(new(2024, 3, 1)) with { Norsk = new() { FulltidVideregaaende = true } }, new(2025, 1, 1)));

    [Theory]
    [InlineData("2020-12-31", "2021-10-01", "Norsk 175-0=175, KulturOgVerdier 50-10=40, Samfunnskunnskap H17")]
    [InlineData("2020-12-31", "2022-10-01", "Norsk 175-0=175, KulturOgVerdier H18, Samfunnskunnskap H18")]
    [InlineData("2021-01-01", "2021-10-01", "Norsk 175-0=175, KulturOgVerdier 25-10=15, Samfunnskunnskap H19")]
    [InlineData("2021-01-01", "2022-10-01", "Norsk 175-0=175, KulturOgVerdier H20, Samfunnskunnskap 25-0=25")]
    public void Hours_in_a_reception_centre(string soekt, string date, string expected)
    {
        var day = DateOnly.Parse(soekt, null);
        var sak =
            new Personsak { Foedselsdato = new(1990, 6, 15), Asylsak = new() { Soekt = day, TimerKulturOgVerdier = 10 }, Mottaksopphold = [new(day, null)] };

        Assert.Equal(expected, Frames(sak, DateOnly.Parse(date, null)));
    }

    [Theory]
    [InlineData("2022-05-01", "2022-09-01", false, "2023-05-02")] // an older permit: from the grant, and leave adds nothing; 1 May is a holiday
    [InlineData("2024-05-01", "2024-09-02", false, "2025-09-02")]
    [InlineData("2024-05-01", "2024-09-02", true, "2025-10-02")]
    public void Social_studies_and_its_test_are_due_within_a_year(string innvilget, string tilbud, bool permisjon, string frist)
    {
        var day = DateOnly.Parse(tilbud, null);
        var sak = TestSak.Flyktning(DateOnly.Parse(innvilget, null)) with
        {
            Norsk = new()
            {
                Tilbudsdato = day, Permisjoner = permisjon || day.Year == 2022
                ? [TestSak.Permisjon(day.AddMonths(2), day.AddMonths(2).AddDays(29))]
                : []
            },
        };
        var assessment = Proeve.Assess(sak, day.AddMonths(4));

        Assert.Equal(DateOnly.Parse(frist, null), assessment.ThePerson(Fristtype.Samfunnskunnskap).Frist);
        Assert.Equal(DateOnly.Parse(frist, null), assessment.ThePerson(Fristtype.Samfunnskunnskapsproeve).Frist);
    }

    [Fact]
    public void The_deadline_is_met_when_the_hours_are_attended_or_the_test_is_taken()
    {
        var sak =
            TestSak.Flyktning(
                new(2024, 5, 1)) with
            {
                Norsk = new()
                {
                    Tilbudsdato = new(2024, 9, 2),
                    TimerSamfunnskunnskap = [.. Enumerable.Range(40, 5).Select(static week => Samfunn(2024, week, 15))]
                }
            };
        var frist = Proeve.Assess(sak, new(2026, 1, 1)).ThePerson(Fristtype.Samfunnskunnskap);

        Assert.Equal((new DateOnly(2024, 11, 3), false), (frist.Oppfylt, frist.IsOverdue(new(2026, 1, 1))));
        Assert.True(Proeve.Assess(sak, new(2026, 1, 1)).ThePerson(Fristtype.Samfunnskunnskapsproeve).IsOverdue(new(2026, 1, 1)));
        Assert.True(
            Proeve.Assess(sak with { Norsk = sak.Norsk! with { SamfunnskunnskapsproeveAvlagt = new(2025, 12, 1) } }, new(2026, 1, 1))
                .ThePerson(Fristtype.Samfunnskunnskapsproeve).IsMetTooLate);
    }

    [Theory]
    [InlineData(Fritaksomraade.Samfunnskunnskap, Fritaksgrunn.SamfunnskunnskapRealkompetanse, "R3f", "R3g")]
    [InlineData(Fritaksomraade.Samfunnskunnskap, Fritaksgrunn.SaerligeHelsemessigeAarsaker, null, "R3g")]
    [InlineData(Fritaksomraade.Samfunnskunnskapsproeve, Fritaksgrunn.SaerligeHelsemessigeAarsaker, null, "R3g")]
    public void An_exemption_takes_the_deadline_away(Fritaksomraade area, Fritaksgrunn ground, string? opplaering, string? proeve)
    {
        var sak = TestSak.Flyktning(new(2024, 5, 1)) with
        {
            Norsk = new() { Tilbudsdato = new(2024, 9, 2), Fritak = [new() { Fritaksomraade = area, Fritaksgrunn = ground, Vedtaksdato = new(2024, 9, 10) }] },
        };
        var assessment = Proeve.Assess(sak, new(2025, 1, 1));

        Assert.Equal((opplaering, proeve),
            (assessment.ThePerson(Fristtype.Samfunnskunnskap).GjelderIkke?.Id, assessment.ThePerson(Fristtype.Samfunnskunnskapsproeve).GjelderIkke?.Id));
    }

    private static Norsktimer Norsk(int year, int week, decimal timer) => new() { Uke = new(year, week), Timer = timer };

    private static Samfunnskunnskapstimer Samfunn(int year, int week, decimal timer) => new() { Uke = new(year, week), Timer = timer };

    private static string Frames(Personsak sak, DateOnly date) =>
        string.Join(", ", Proeve.Assess(sak, date).Timerammer.Select(static frame => frame.Outcome is AnswerOutcome.Beregnet
        ? FormattableString.Invariant(
            $"{frame.Fag} {frame.Frame}-{frame.Used:0.##}={frame.Remaining:0.##}{(frame.Samlet is { } collected ? $" av {collected}" : "")}")
        : $"{frame.Fag} {frame.GjelderIkke?.Id}"));

    [Fact]
    public void A_deadline_is_overdue_from_the_day_after_its_last_day()
    {
        var sak = TestSak.Flyktning(new(2024, 5, 1)) with { Norsk = new() { Tilbudsdato = new(2024, 9, 2) } };
        var frist = Proeve.Assess(sak, new(2025, 1, 1)).ThePerson(Fristtype.Samfunnskunnskap);

        Assert.False(frist.IsOverdue(frist.Frist!.Value));
        Assert.True(frist.IsOverdue(frist.Frist!.Value.AddDays(1)));
    }
}
