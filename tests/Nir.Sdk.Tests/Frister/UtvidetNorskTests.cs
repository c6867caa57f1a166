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
        var vindu = Vurder([]).Den(Fristtype.VedtakOmUtvidetNorskopplaering);

        Assert.Equal((new DateOnly(2025, 6, 30), new DateOnly(2025, 10, 31)), (vindu.GjelderFra, vindu.Frist));
        Assert.False(vindu.ErForfalt(new(2026, 1, 1)));
        Assert.True(vindu.ErUtloept(new(2025, 11, 1)));
    }

    [Theory]
    [InlineData("2025-06-29", "U5")]
    [InlineData("2025-06-30", null)]
    [InlineData("2025-10-31", null)]
    [InlineData("2025-11-01", "U5")]
    public void The_first_decision_must_be_within_the_window(string vedtaksdato, string? avslag) =>
        Assert.Equal(avslag, Vurder([Utvidet(DateOnly.Parse(vedtaksdato, null), new(2025, 9, 1))]).Vedtak.Single().Avslag?.Id);

    [Theory]
    [InlineData("2026-02-28", null)]
    [InlineData("2026-03-01", "U6")]
    public void A_decision_is_for_six_months_at_most(string slutt, string? avslag) =>
        Assert.Equal(avslag, Vurder([Utvidet(new(2025, 8, 20), new(2025, 9, 1)) with { Sluttdato = DateOnly.Parse(slutt, null) }]).Vedtak.Single().Avslag?.Id);

    [Fact]
    public void Without_upper_secondary_education_there_may_be_four_and_with_it_one()
    {
        // Decisions follow one another; the fifth is one too many, and by then the provision is repealed too.
        Vedtak[] vedtak = [.. Enumerable.Range(0, 2).Select(static i => Utvidet(new DateOnly(2025, 8, 20).AddMonths(5 * i), new DateOnly(2025, 9, 1).AddMonths(5 * i)) with { Sluttdato = new DateOnly(2025, 9, 1).AddMonths((5 * i) + 5).AddDays(-1) })];

        Assert.Equal([null, null], Vurder(vedtak).Vedtak.Select(static v => v.Avslag?.Id));
        Assert.Equal([null, "U7"], Vurder(vedtak, Utdanningsbakgrunn.VideregaaendeEllerHoeyere).Vedtak.Select(static v => v.Avslag?.Id));
    }

    [Fact]
    public void Others_than_those_under_kapittel_6A_cannot_have_it()
    {
        var sak = Testsak.Flyktning(new(2024, 8, 1)) with { Norsk = new() { Tilbudsdato = new(2024, 9, 1), Vedtak = [Testsak.Norskvedtak(new(2024, 9, 1)), Utvidet(new(2025, 8, 20), new(2025, 9, 1))] } };
        var vurdering = Proeve.Vurder(sak, new(2025, 9, 15));

        Assert.Equal("U8", vurdering.Vedtak.Single().Avslag?.Id);
        Assert.Null(vurdering.Frist(Fristtype.VedtakOmUtvidetNorskopplaering));
    }

    [Fact]
    public void Without_education_it_cannot_be_assessed()
    {
        var vedtak = Vurder([Utvidet(new(2025, 8, 20), new(2025, 9, 1))], utdanning: null).Vedtak.Single();

        Assert.Equal((Svarutfall.KanIkkeBeregnes, "NIR1108", false), (vedtak.Utfall, vedtak.Mangel?.Regel, vedtak.ErInnenfor));
    }

    [Fact]
    public void Collective_protection_can_last_five_years_from_the_first_grant()
    {
        var frist = Vurder([]).Den(Fristtype.KollektivBeskyttelse);

        Assert.Equal((new DateOnly(2024, 6, 1), new DateOnly(2029, 5, 31)), (frist.GjelderFra, frist.SisteDag));
    }

    private static Vedtak Utvidet(DateOnly vedtaksdato, DateOnly start) =>
        new() { Vedtakstype = Vedtakstype.UtvidetNorskopplaering, Vedtaksdato = vedtaksdato, Startdato = start, Sluttdato = start.AddMonths(6).AddDays(-1) };

    private static Vurdering Vurder(Vedtak[] utvidet, Utdanningsbakgrunn? utdanning = Utdanningsbakgrunn.FullfoertGrunnskole) => Proeve.Vurder(
        Testsak.KollektivBeskyttelse(new(2024, 6, 1), new(2024, 8, 1)) with
        {
            Utdanningsbakgrunn = utdanning,
            Norsk = new() { Vedtak = [Testsak.Norskvedtak(new(2024, 9, 1)), .. utvidet] },
        },
        new(2026, 2, 1));
}
