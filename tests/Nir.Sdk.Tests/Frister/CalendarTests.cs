using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Tests.Frister;

/// <summary>Ends of months and years, leap years, and birthdays on 29 February.</summary>
public sealed class CalendarTests
{
    [Theory]
    [InlineData("2025-11-30", "2026-03-02")] // no 30 February; the 28th is a Saturday
    [InlineData("2023-11-29", "2024-02-29")] // a leap year
    [InlineData("2024-11-29", "2025-02-28")]
    [InlineData("2025-09-30", "2025-12-30")]
    [InlineData("2025-10-01", "2026-01-02")] // 1 January is a holiday
    [InlineData("2025-12-31", "2026-03-31")]
    public void Three_months_from_settlement(string bosatt, string frist)
    {
        var day = DateOnly.Parse(bosatt, null);
        var sak = TestSak.Flyktning(day.AddMonths(-2)) with { Bosettinger = [new(TestSak.Kommune, day, EtterAvtale: true)] };

        Assert.Equal(DateOnly.Parse(frist, null), Proeve.Assess(sak, day).ThePerson(Fristtype.OppstartIntroduksjonsprogram).Frist);
    }

    [Theory]
    [InlineData("2026-02-02", "2028-02-01")]
    [InlineData("2027-01-01", "2028-12-31")]
    [InlineData("2028-02-29", "2030-02-27")] // two years on is 28 February, and the programme ends the day before
    [InlineData("2026-02-28", "2028-02-27")]
    [InlineData("2026-08-31", "2028-08-30")]
    public void Two_years_from_the_start_of_a_programme(string start, string lastDay)
    {
        var day = DateOnly.Parse(start, null);

        Assert.Equal(DateOnly.Parse(lastDay, null), Proeve.Assess(TestSak.Program(day, Sluttmaal.Arbeid), day).Programlengde.SisteDag);
    }

    [Theory]
    [InlineData("2024-02-29", "2025-08-29", "2025-08-28")]
    [InlineData("2024-08-31", "2026-03-02", "2026-02-27")] // 18 months on there is no 31st, and 28 February 2026 is a Saturday
    [InlineData("2024-12-31", "2026-06-30", "2026-06-29")]
    public void Eighteen_months_from_the_offer(string tilbud, string frist, string lastDay)
    {
        var day = DateOnly.Parse(tilbud, null);
        var sak =
            TestSak.Flyktning(new(2024, 1, 2)) with { Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere, Norsk = new() { Tilbudsdato = day } };
        var norsk = Proeve.Assess(sak, day).ThePerson(Fristtype.Norskopplaering);

        Assert.Equal((DateOnly.Parse(frist, null), DateOnly.Parse(lastDay, null)), (norsk.Frist, norsk.SisteDag));
    }

    [Theory]
    [InlineData("2026-02-27", LeapDayBorn.TjueaattendeFebruar, "NA2")]
    [InlineData("2026-02-28", LeapDayBorn.TjueaattendeFebruar, null)]
    [InlineData("2026-02-28", LeapDayBorn.FoersteMars, "NA2")]
    [InlineData("2026-03-01", LeapDayBorn.FoersteMars, null)]
    public void One_born_on_29_February_turns_18(string innvilget, LeapDayBorn leapDayBorn, string? outside)
    {
        var day = DateOnly.Parse(innvilget, null);
        var norsk = Proeve.Assess(TestSak.Flyktning(day) with { Foedselsdato = new(2008, 2, 29) }, day, new() { LeapDayBorn = leapDayBorn }).Norskopplaering;

        Assert.Equal(outside is null, norsk.Outcome is AnswerOutcome.Beregnet);
    }

    [Fact]
    public void The_right_to_training_ends_at_67_however_much_time_is_left()
    {
        var sak = TestSak.Flyktning(new(2024, 3, 1)) with { Foedselsdato = new(1958, 11, 21), Norsk = new() { Tilbudsdato = new(2024, 9, 2) } };
        var norsk = Proeve.Assess(sak, new(2025, 1, 15)).ThePerson(Fristtype.Norskopplaering);

        Assert.Equal((new DateOnly(2025, 11, 21), new DateOnly(2025, 11, 20)), (norsk.Frist, norsk.SisteDag));
    }
}
