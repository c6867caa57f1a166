using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Frister;

/// <summary>What absence and leave add to a programme of two years from 2026-01-15, whose ordinary last day is Fri 2028-01-14.</summary>
public sealed class FravaerTests
{
    [Fact]
    public void Overlapping_and_adjacent_periods_count_each_day_once() => Assert.Equal(
        (15, new DateOnly(2028, 2, 4)),
        Tillegg(
            permisjoner: [Permisjon(new(2026, 6, 8), new(2026, 6, 19)), Permisjon(new(2026, 6, 1), new(2026, 6, 10)),
                Permisjon(new(2026, 6, 15), new(2026, 6, 18))]));

    [Fact]
    public void Saturdays_sundays_and_helligdager_are_no_virkedager() => Assert.Equal(
        (11, new DateOnly(2028, 1, 31)),
        Tillegg(permisjoner: [Permisjon(new(2026, 3, 28), new(2026, 4, 16))])); // three days before Easter and eight after

    [Fact]
    public void Ten_virkedager_add_nothing_and_eleven_add_eleven()
    {
        Assert.Equal((0, new DateOnly(2028, 1, 14)), Tillegg(permisjoner: [Permisjon(new(2026, 6, 1), new(2026, 6, 14))]));
        Assert.Equal((11, new DateOnly(2028, 1, 31)), Tillegg(permisjoner: [Permisjon(new(2026, 6, 1), new(2026, 6, 15))]));
    }

    [Theory]
    [InlineData(Permisjonsgrunn.Ferie)]
    [InlineData(Permisjonsgrunn.SelvvalgtHoeytidsdag)]
    [InlineData(Permisjonsgrunn.VelferdReligioesHoeytidsdag)]
    public void Holidays_and_chosen_religious_days_are_never_added(Permisjonsgrunn ground) =>
        Assert.Equal((0, new DateOnly(2028, 1, 14)), Tillegg(permisjoner: [TestSak.Permisjon(new(2026, 6, 1), new(2026, 7, 31), ground)]));

    [Fact]
    public void Unauthorised_absence_and_parts_of_days_are_not_added()
    {
        var fravaer = new Fravaer { Fravaerstype = Fravaerstype.EgenSykdomLegeerklaering, Fra = new(2026, 6, 1), Til = new(2026, 6, 30) };

        Assert.Equal((22, new DateOnly(2028, 2, 15)), Tillegg(fravaer: [fravaer]));
        Assert.Equal((0, new DateOnly(2028, 1, 14)), Tillegg(fravaer: [fravaer with { Fravaerstype = Fravaerstype.UgyldigFravaer }]));
        Assert.Equal((0, new DateOnly(2028, 1, 14)), Tillegg(fravaer: [fravaer with { Timer = 3 }]));
    }

    [Fact]
    public void Absence_outside_the_programme_is_not_added() => Assert.Equal(
        (0, new DateOnly(2028, 1, 14)),
        Tillegg(permisjoner: [Permisjon(new(2025, 6, 1), new(2026, 1, 14)), Permisjon(new(2028, 1, 15), new(2028, 6, 30))]));

    [Fact]
    public void Absence_that_begins_within_the_programme_is_added_whole_since_it_pushes_the_last_day() => Assert.Equal(
        (15, new DateOnly(2028, 2, 4)),
        Tillegg(permisjoner: [Permisjon(new(2027, 12, 6), new(2027, 12, 17)), Permisjon(new(2028, 1, 10), new(2028, 1, 14))]));

    [Fact]
    public void Under_introduksjonsloven_approved_leave_is_added_in_calendar_days_and_absence_is_not()
    {
        var sak = TestSak.Introduksjonslov(new(2018, 5, 2), TestSak.Permisjon(new(2018, 11, 1), new(2018, 11, 7)));
        var program =
            sak.Program! with { Fravaer = [new() { Fravaerstype = Fravaerstype.EgenSykdomLegeerklaering, Fra = new(2019, 1, 1), Til = new(2019, 2, 28) }] };
        var length = Proeve.Assess(sak with { Program = program }, new(2019, 6, 1)).Programlengde;

        Assert.Equal((7, new DateOnly(2020, 5, 8)), (length.Tillegg, length.SisteDag));
    }

    [Fact]
    public void Leave_from_training_under_integreringsloven_counts_calendar_days_once()
    {
        Permisjon[] permisjoner =
            [Permisjon(new(2025, 1, 1), new(2025, 1, 31)), Permisjon(new(2025, 1, 20), new(2025, 2, 9)), Permisjon(new(2025, 2, 10), new(2025, 2, 10))];
        var sak = TestSak.Flyktning(new(2024, 3, 1)) with { Norsk = new() { Tilbudsdato = new(2024, 9, 2), Permisjoner = [.. permisjoner] } };

        Assert.Equal(new DateOnly(2027, 9, 1).AddDays(41), Proeve.Assess(sak, new(2025, 6, 1)).ThePerson(Fristtype.Norskopplaering).SisteDag);
    }

    private static Permisjon Permisjon(DateOnly from, DateOnly to) => TestSak.Permisjon(from, to, Permisjonsgrunn.VelferdAndreViktigeGrunner);

    private static (int, DateOnly?) Tillegg(Permisjon[]? permisjoner = null, Fravaer[]? fravaer = null)
    {
        var sak = TestSak.Program(new(2026, 1, 15), Sluttmaal.Arbeid);
        var length =
            Proeve.Assess(sak with { Program = sak.Program! with { Permisjoner = [.. permisjoner ?? []], Fravaer = [.. fravaer ?? []] } },
                new(2028, 1, 15)).Programlengde;
        return (length.Tillegg, length.SisteDag);
    }
}
