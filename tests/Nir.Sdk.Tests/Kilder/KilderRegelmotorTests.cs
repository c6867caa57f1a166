using Nir.Sdk.Frister;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Frister;
using Nir.Shared;

namespace Nir.Sdk.Tests.Kilder;

/// <summary>What the two documents say of deadlines and of which law governs whom.</summary>
public sealed class KilderRegelmotorTests
{
    [Setning("F01")]
    [Fact]
    public void The_data_of_2022_are_updated_by_28_february_2023() =>
        Assert.Equal(new DateOnly(2023, 2, 28), Proeve.Kontroller(new Regelmotor().ComputeAarsavslutning(2022)).Frist);

    [Setning("F22")]
    [Theory]
    [InlineData("2025-09-01", "2026-08-31")]
    [InlineData("2024-02-29", "2025-02-27")]
    public void Under_kapittel_6A_twelve_months_are_counted_from_the_startdato_of_the_first_vedtak(string startdato, string sisteDag)
    {
        var start = Dag(startdato);
        var sak = Testsak.KollektivBeskyttelse(start.AddMonths(-3), start.AddMonths(-1)) with
        {
            Norsk = new() { Tilbudsdato = start.AddDays(-20), Vedtak = [Testsak.Norskvedtak(start.AddMonths(4)), Testsak.Norskvedtak(start)] },
        };

        Assert.Equal(Dag(sisteDag), Proeve.Vurder(sak, start.AddMonths(6)).Den(Fristtype.Norskopplaering).SisteDag);
    }

    // «Ankom» is the document's shorthand: the date of the permit decides, and arrival when it was applied for from abroad (IF § 72).
    [Setning("D09")]
    [Setning("D21")]
    [Theory]
    [InlineData("2021-01-02", null, Lovverk.Integreringsloven)]
    [InlineData("2020-12-30", null, Lovverk.Introduksjonsloven)]
    [InlineData("2020-12-30", "2021-01-02", Lovverk.Integreringsloven)]
    [InlineData("2020-11-30", "2020-12-30", Lovverk.Introduksjonsloven)]
    public void Those_who_came_before_2021_are_under_introduksjonsloven_and_those_after_under_integreringsloven(string innvilget, string? ankomst, Lovverk lovverk)
    {
        var sak = Testsak.Flyktning(Dag(innvilget));
        sak = sak with
        {
            Tillatelser = [sak.Tillatelser[0] with { SoektFraUtlandet = ankomst is not null, Ankomst = ankomst is null ? null : Dag(ankomst) }],
        };

        Assert.Equal(lovverk, Proeve.Vurder(sak, new(2021, 6, 1)).Lovvalg.Lovverk);
        Assert.Equal(
            lovverk is not Lovverk.Integreringsloven,
            Registreringsvalidator.Valider(Grunnregistrering.ProgramEtterIntegreringsloven, new() { Dato = new(2026, 11, 21), Sak = sak })
                .Avvik.Any(static avvik => avvik.Regel == "NIR3001"));
    }

    [Setning("D17")]
    [Theory]
    [InlineData("2020-12-31", Lovverk.Introduksjonsloven)]
    [InlineData("2021-01-01", Lovverk.Integreringsloven)]
    public void The_data_under_integreringsloven_begin_on_1_january_2021(string innvilget, Lovverk lovverk) =>
        Assert.Equal(lovverk, Proeve.Vurder(Testsak.Flyktning(Dag(innvilget)), new(2021, 6, 1)).Lovvalg.Lovverk);

    private static DateOnly Dag(string dato) => DateOnly.ParseExact(dato, "yyyy-MM-dd", null);
}
