using Nir.Sdk.Frister;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Frister;
using Nir.Shared;

namespace Nir.Sdk.Tests.Kilder;

/// <summary>What the two documents say of deadlines and of which law governs whom.</summary>
public sealed class KilderRegelmotorTests
{
    [Sentence("F01")]
    [Fact]
    public void The_data_of_2022_are_updated_by_28_february_2023() =>
        Assert.Equal(new DateOnly(2023, 2, 28), Proeve.Check(new Regelmotor().ComputeAarsavslutning(2022)).Frist);

    [Sentence("F22")]
    [Theory]
    [InlineData("2025-09-01", "2026-08-31")]
    [InlineData("2024-02-29", "2025-02-27")]
    public void Under_kapittel_6A_twelve_months_are_counted_from_the_startdato_of_the_first_vedtak(string startDate, string lastDay)
    {
        var start = Day(startDate);
        var sak = TestSak.KollektivBeskyttelse(start.AddMonths(-3), start.AddMonths(-1)) with
        {
            Norsk = new() { Tilbudsdato = start.AddDays(-20), Vedtak = [TestSak.Norskvedtak(start.AddMonths(4)), TestSak.Norskvedtak(start)] },
        };

        Assert.Equal(Day(lastDay), Proeve.Assess(sak, start.AddMonths(6)).ThePerson(Fristtype.Norskopplaering).SisteDag);
    }

    // «Ankom» is the document's shorthand: the date of the permit decides, and arrival when it was applied for from abroad (IF § 72).
    [Sentence("D09")]
    [Sentence("D21")]
    [Theory]
    [InlineData("2021-01-02", null, Lovverk.Integreringsloven)]
    [InlineData("2020-12-30", null, Lovverk.Introduksjonsloven)]
    [InlineData("2020-12-30", "2021-01-02", Lovverk.Integreringsloven)]
    [InlineData("2020-11-30", "2020-12-30", Lovverk.Introduksjonsloven)]
    public void Those_who_came_before_2021_are_under_introduksjonsloven_and_those_after_under_integreringsloven(string innvilget, string? ankomst,
        Lovverk lovverk)
    {
        var sak = TestSak.Flyktning(Day(innvilget));
        sak = sak with
        {
            Tillatelser = [sak.Tillatelser[0] with { SoektFraUtlandet = ankomst is not null, Ankomst = ankomst is null ? null : Day(ankomst) }],
        };

        Assert.Equal(lovverk, Proeve.Assess(sak, new(2021, 6, 1)).Lovvalg.Lovverk);
        Assert.Equal(
            lovverk is not Lovverk.Integreringsloven,
            RegistreringValidator.Validate(BaseRegistrering.ProgramUnderIntegreringsloven, new() { Dato = new(2026, 11, 21), Sak = sak })
                .Avvik.Any(static avvik => avvik.Regel == "NIR3001"));
    }

    [Sentence("D17")]
    [Theory]
    [InlineData("2020-12-31", Lovverk.Introduksjonsloven)]
    [InlineData("2021-01-01", Lovverk.Integreringsloven)]
    public void The_data_under_integreringsloven_begin_on_1_january_2021(string innvilget, Lovverk lovverk) =>
        Assert.Equal(lovverk, Proeve.Assess(TestSak.Flyktning(Day(innvilget)), new(2021, 6, 1)).Lovvalg.Lovverk);

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", null);
}
