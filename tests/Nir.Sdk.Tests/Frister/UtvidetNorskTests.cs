using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Frister;

/// <summary>Extended training under kapittel 6A, for a first decision from 2024-09-01 whose year ends 2025-08-31.</summary>
public sealed class UtvidetNorskTests
{
    [Fact]
    public void The_window_is_two_months_before_and_after_the_last_day()
    {
        var window = Assess([]).ThePerson(Fristtype.VedtakOmUtvidetNorskopplaering);

        Assert.Equal((new DateOnly(2025, 6, 30), new DateOnly(2025, 10, 31)), (window.GjelderFra, window.Frist));
        Assert.False(window.IsOverdue(new(2026, 1, 1)));
        Assert.True(window.IsExpired(new(2025, 11, 1)));
    }

    [Theory]
    [InlineData("2025-06-29", "U5")]
    [InlineData("2025-06-30", null)]
    [InlineData("2025-10-31", null)]
    [InlineData("2025-11-01", "U5")]
    public void The_first_decision_must_be_within_the_window(string vedtaksdato, string? avslag) =>
        Assert.Equal(avslag, Assess([Extended(DateOnly.Parse(vedtaksdato, null), new(2025, 9, 1))]).Vedtak.Single().Refusal?.Id);

    [Theory]
    [InlineData("2026-02-28", null)]
    [InlineData("2026-03-01", "U6")]
    public void A_decision_is_for_six_months_at_most(string end, string? avslag) =>
        Assert.Equal(avslag, Assess([Extended(new(2025, 8, 20), new(2025, 9, 1)) with { Sluttdato = DateOnly.Parse(end, null) }]).Vedtak.Single().Refusal?.Id);

    [Fact]
    public void Without_upper_secondary_education_there_may_be_four_and_with_it_one()
    {
        // Decisions follow one another; the fifth is one too many, and by then the provision is repealed too.
        Vedtak[] vedtak =
            [.. Enumerable.Range(0, 2)
                .Select(
                    static i =>
                        Extended(new DateOnly(2025, 8, 20).AddMonths(5 * i),
                            new DateOnly(2025, 9, 1).AddMonths(5 * i)) with { Sluttdato = new DateOnly(2025, 9, 1).AddMonths((5 * i) + 5).AddDays(-1) })];

        Assert.Equal([null, null], Assess(vedtak).Vedtak.Select(static v => v.Refusal?.Id));
        Assert.Equal([null, "U7"], Assess(vedtak, Utdanningsbakgrunn.VideregaaendeEllerHoeyere).Vedtak.Select(static v => v.Refusal?.Id));
    }

    [Fact]
    public void Others_than_those_under_kapittel_6A_cannot_have_it()
    {
        var sak =
            TestSak.Flyktning(
                new(2024, 8, 1)) with
            {
                Norsk = new()
                {
                    Tilbudsdato = new(2024, 9, 1),
                    Vedtak = [TestSak.Norskvedtak(new(2024, 9, 1)), Extended(new(2025, 8, 20), new(2025, 9, 1))]
                }
            };
        var assessment = Proeve.Assess(sak, new(2025, 9, 15));

        Assert.Equal("U8", assessment.Vedtak.Single().Refusal?.Id);
        Assert.Null(assessment.FindFrist(Fristtype.VedtakOmUtvidetNorskopplaering));
    }

    [Fact]
    public void Without_education_it_cannot_be_assessed()
    {
        var vedtak = Assess([Extended(new(2025, 8, 20), new(2025, 9, 1))], utdanning: null).Vedtak.Single();

        Assert.Equal((AnswerOutcome.KanIkkeBeregnes, "NIR1108", false), (vedtak.Outcome, vedtak.Mangel?.Regel, vedtak.IsWithin));
    }

    [Fact]
    public void Collective_protection_can_last_five_years_from_the_first_grant()
    {
        var frist = Assess([]).ThePerson(Fristtype.KollektivBeskyttelse);

        Assert.Equal((new DateOnly(2024, 6, 1), new DateOnly(2029, 5, 31)), (frist.GjelderFra, frist.SisteDag));
    }

    private static Vedtak Extended(DateOnly vedtaksdato, DateOnly start) =>
        new() { Vedtakstype = Vedtakstype.UtvidetNorskopplaering, Vedtaksdato = vedtaksdato, Startdato = start, Sluttdato = start.AddMonths(6).AddDays(-1) };

    private static Assessment Assess(Vedtak[] extended, Utdanningsbakgrunn? utdanning = Utdanningsbakgrunn.FullfoertGrunnskole) => Proeve.Assess(
        TestSak.KollektivBeskyttelse(new(2024, 6, 1), new(2024, 8, 1)) with
        {
            Utdanningsbakgrunn = utdanning,
            Norsk = new() { Vedtak = [TestSak.Norskvedtak(new(2024, 9, 1)), .. extended] },
        },
        new(2026, 2, 1));
}
