using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Tests.Frister;

/// <summary>What the law was known to be on a day: rows that became known later are not used.</summary>
public sealed class KnownOnTests
{
    [Theory]
    [InlineData("2025-06-19", "D4")]
    [InlineData("2025-06-20", "D7")] // the new lengths were adopted in June, for offers from January
    public void The_length_of_a_programme_offered_early_in_2025(string knownOn, string row) =>
        Assert.Equal(row, Assess(TestSak.Program(new(2025, 2, 3), Sluttmaal.FullfoertVideregaaende), new(2025, 8, 1), knownOn).Programlengde.Rad?.Id);

    [Theory]
    [InlineData("2022-06-09", "2025-01-15", null)] // no such chapter was known, and collective protection gave ordinary rights
    [InlineData("2022-06-10", "2025-01-15", "2023-07-01")]
    [InlineData("2023-06-02", "2025-01-15", "2024-07-01")]
    [InlineData("2024-06-25", "2025-01-15", null)]
    [InlineData("2024-06-25", "2026-08-01", "2026-07-01")]
    [InlineData("2026-06-12", "2026-08-01", null)]
    [InlineData("2026-06-12", "2028-08-01", "2028-07-01")]
    public void The_day_kapittel_6A_was_to_end(string knownOn, string date, string? end)
    {
        var lov = Assess(TestSak.KollektivBeskyttelse(new(2022, 3, 20), new(2022, 4, 1)), DateOnly.Parse(date, null), knownOn).Lovvalg;

        var expected = end is null && string.CompareOrdinal(knownOn, "2022-06-10") >= 0 ? Lovverk.IntegreringslovenKapittel6A : Lovverk.Integreringsloven;
        Assert.Equal(expected, lov.Lovverk);
        if (end is not null)
        {
            Assert.Equal(DateOnly.Parse(end, null), lov.Forklaring.Step.Last(static step => step.Regel.Tabell == "kapittel-6a").Regel.Fra);
        }
    }

    [Theory]
    [InlineData("2021-06-17", "X8")]
    [InlineData("2021-06-18", "X7")]
    public void The_pandemic_extension_of_training_that_ended_in_autumn_2021(string knownOn, string row)
    {
        var frist = Assess(TestSak.Flyktning(new(2018, 10, 1)), new(2021, 10, 1), knownOn).ThePerson(Fristtype.Norskopplaering);

        Assert.Equal(row, frist.Forklaring.Step.First(static step => step.Regel.Tabell == "pandeminorsk").Regel.Rad);
        Assert.Equal(row == "X7" ? new DateOnly(2022, 1, 31) : new DateOnly(2021, 9, 30), frist.SisteDag);
    }

    [Theory]
    [InlineData("2018-01-15", "2018-01-15")]
    [InlineData("2018-01-16", "2018-03-16")] // the close was moved the day after it had passed
    public void The_close_for_2017(string knownOn, string frist) =>
        Assert.Equal(DateOnly.Parse(frist, null),
            Proeve.Check(new Regelmotor(new() { KjentPaa = DateOnly.Parse(knownOn, null) }).ComputeAarsavslutning(2017)).Frist);

    [Fact]
    public void The_day_stands_among_the_inputs_of_the_steps()
    {
        var step = Assess(TestSak.Program(new(2025, 2, 3), Sluttmaal.FullfoertVideregaaende), new(2025, 8, 1), "2025-03-01").Programlengde.Forklaring.Step;

        Assert.Contains(step, static step => step.Inn.Any(static term => term.Navn == "kjentPaa" && term.RegelValue.Dato == new DateOnly(2025, 3, 1)));
    }

    private static Assessment Assess(Personsak sak, DateOnly date, string knownOn) =>
        Proeve.Assess(sak, date, new() { KjentPaa = DateOnly.Parse(knownOn, null) });
}
