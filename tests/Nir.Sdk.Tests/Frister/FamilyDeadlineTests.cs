using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Frister;

/// <summary>A fagsystem follows up the deadlines of the families that it has registrations of.</summary>
public sealed class FamilyDeadlineTests
{
    private static readonly DateOnly Day = new(2026, 2, 2);

    [Fact]
    public void The_next_deadline_is_the_first_of_the_families_that_are_asked_for()
    {
        var sak = TestSak.Flyktning(Day.AddMonths(-1)) with
        {
            Bosettinger = [new(TestSak.Kommune, Day, EtterAvtale: true)],
            Folkeregistreringer = [new(TestSak.Kommune, Day)],
        };
        var assessment = Proeve.Assess(sak, Day);

        var program = assessment.FindNextFrist(Registreringsfamilie.Introduksjonsprogram);
        var norsk = assessment.FindNextFrist(Registreringsfamilie.Norskopplaering);

        Assert.Equal(Fristtype.OppstartIntroduksjonsprogram, program?.Type);
        Assert.Equal(Fristtype.OppstartNorskopplaering, norsk?.Type);
    }

    [Fact]
    public void A_deadline_that_lacks_a_fact_is_not_the_next()
    {
        var settledOnly = TestSak.Flyktning(Day.AddMonths(-1)) with { Bosettinger = [new(TestSak.Kommune, Day, EtterAvtale: true)] };
        var assessment = Proeve.Assess(settledOnly, Day);

        Assert.NotEqual(Fristtype.OppstartNorskopplaering, assessment.FindNextFrist(Registreringsfamilie.Norskopplaering)?.Type);
        Assert.Equal("Folkeregistreringer[].Dato", assessment.FindFrist(Fristtype.OppstartNorskopplaering)?.Mangel?.Opplysning);
    }

    [Fact]
    public void Of_no_family_there_is_no_deadline_and_the_close_of_the_year_is_of_none()
    {
        var assessment = Proeve.Assess(TestSak.Flyktning(Day.AddMonths(-1)), Day);

        Assert.Null(assessment.FindNextFrist());
        Assert.Null(assessment.FindFrist(Fristtype.Aarsavslutning)?.Familie);
    }

    [Fact]
    public void What_is_overdue_is_told_by_family_the_oldest_first()
    {
        var assessment = Proeve.Assess(TestSak.Flyktning(Day.AddYears(-5)), Day);

        var overdue = assessment.FindOverdue(Registreringsfamilie.Introduksjonsprogram, Registreringsfamilie.Norskopplaering);

        Assert.NotEmpty(overdue);
        Assert.Equal(overdue.OrderBy(static frist => frist.Frist), overdue);
        Assert.All(assessment.FindOverdue(Registreringsfamilie.Norskopplaering),
            static frist => Assert.Equal(Registreringsfamilie.Norskopplaering, frist.Familie));
    }
}
