using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Tests.Frister;

/// <summary>Ends of months and years, leap years, and birthdays on 29 February.</summary>
public sealed class KalenderTests
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
        var dag = DateOnly.Parse(bosatt, null);
        var sak = Testsak.Flyktning(dag.AddMonths(-2)) with { Bosettinger = [new(Testsak.Kommune, dag, EtterAvtale: true)] };

        Assert.Equal(DateOnly.Parse(frist, null), Proeve.Vurder(sak, dag).Den(Fristtype.OppstartIntroduksjonsprogram).Frist);
    }

    [Theory]
    [InlineData("2026-02-02", "2028-02-01")]
    [InlineData("2027-01-01", "2028-12-31")]
    [InlineData("2028-02-29", "2030-02-27")] // two years on is 28 February, and the programme ends the day before
    [InlineData("2026-02-28", "2028-02-27")]
    [InlineData("2026-08-31", "2028-08-30")]
    public void Two_years_from_the_start_of_a_programme(string start, string sisteDag)
    {
        var dag = DateOnly.Parse(start, null);

        Assert.Equal(DateOnly.Parse(sisteDag, null), Proeve.Vurder(Testsak.Program(dag, Sluttmaal.Arbeid), dag).Programlengde.SisteDag);
    }

    [Theory]
    [InlineData("2024-02-29", "2025-08-29", "2025-08-28")]
    [InlineData("2024-08-31", "2026-03-02", "2026-02-27")] // 18 months on there is no 31st, and 28 February 2026 is a Saturday
    [InlineData("2024-12-31", "2026-06-30", "2026-06-29")]
    public void Eighteen_months_from_the_offer(string tilbud, string frist, string sisteDag)
    {
        var dag = DateOnly.Parse(tilbud, null);
        var sak = Testsak.Flyktning(new(2024, 1, 2)) with { Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere, Norsk = new() { Tilbudsdato = dag } };
        var norsk = Proeve.Vurder(sak, dag).Den(Fristtype.Norskopplaering);

        Assert.Equal((DateOnly.Parse(frist, null), DateOnly.Parse(sisteDag, null)), (norsk.Frist, norsk.SisteDag));
    }

    [Theory]
    [InlineData("2026-02-27", Skuddaarsfoedt.TjueaattendeFebruar, "NA2")]
    [InlineData("2026-02-28", Skuddaarsfoedt.TjueaattendeFebruar, null)]
    [InlineData("2026-02-28", Skuddaarsfoedt.FoersteMars, "NA2")]
    [InlineData("2026-03-01", Skuddaarsfoedt.FoersteMars, null)]
    public void One_born_on_29_February_turns_18(string innvilget, Skuddaarsfoedt skuddaarsfoedt, string? utenfor)
    {
        var dag = DateOnly.Parse(innvilget, null);
        var norsk = Proeve.Vurder(Testsak.Flyktning(dag) with { Foedselsdato = new(2008, 2, 29) }, dag, new() { Skuddaarsfoedt = skuddaarsfoedt }).Norskopplaering;

        Assert.Equal(utenfor is null, norsk.Utfall is Svarutfall.Beregnet);
    }

    [Fact]
    public void The_right_to_training_ends_at_67_however_much_time_is_left()
    {
        var sak = Testsak.Flyktning(new(2024, 3, 1)) with { Foedselsdato = new(1958, 11, 21), Norsk = new() { Tilbudsdato = new(2024, 9, 2) } };
        var norsk = Proeve.Vurder(sak, new(2025, 1, 15)).Den(Fristtype.Norskopplaering);

        Assert.Equal((new DateOnly(2025, 11, 21), new DateOnly(2025, 11, 20)), (norsk.Frist, norsk.SisteDag));
    }
}
