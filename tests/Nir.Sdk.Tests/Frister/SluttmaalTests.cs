using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Tests.Frister;

public sealed class SluttmaalTests
{
    [Theory]
    [InlineData("2026-03-02", Sluttmaal.Arbeid, false, 1990, "")]
    [InlineData("2026-03-02", Sluttmaal.Arbeid, false, 2003, "D13")]
    [InlineData("2026-03-02", Sluttmaal.FullfoertVideregaaende, false, 2003, "")]
    [InlineData("2026-03-02", Sluttmaal.Arbeid, true, 2003, "")] // has upper secondary education
    [InlineData("2026-03-02", Sluttmaal.FullfoertVideregaaende, true, 1990, "D0")]
    [InlineData("2026-03-02", Sluttmaal.FullfoertVideregaaende, false, 1969, "D12")]
    [InlineData("2026-03-02", Sluttmaal.Grunnskole, false, 1990, "D18")]
    [InlineData("2026-03-02", Sluttmaal.Grunnskole, false, 2003, "D18 D13")]
    [InlineData("2024-03-04", Sluttmaal.Arbeid, false, 2003, "D5")]
    [InlineData("2024-03-04", Sluttmaal.Arbeid, false, 1998, "")]
    [InlineData("2024-03-04", Sluttmaal.FagOgYrkesopplaering, false, 1998, "D0")]
    public void The_goals_that_the_law_has_for_an_education_and_an_age(string tilbud, Sluttmaal sluttmaal, bool videregaaende, int born, string remarks)
    {
        var day = DateOnly.Parse(tilbud, null);
        var answer = Proeve.Assess(TestSak.Program(day, sluttmaal, videregaaende) with { Foedselsdato = new(born, 1, 20) }, day).Sluttmaal;

        Assert.Equal(AnswerOutcome.Beregnet, answer.Outcome);
        Assert.Equal(remarks, string.Join(' ', answer.Remarks.Select(static row => row.Id)));
    }

    [Fact]
    public void Introduksjonsloven_asks_for_no_goal() =>
        Assert.Equal("I1", Proeve.Assess(TestSak.Introduksjonslov(new(2020, 3, 2)), new(2020, 4, 1)).Sluttmaal.GjelderIkke?.Id);

    [Fact]
    public void A_goal_that_is_not_set_is_asked_for_by_the_validators_rule() =>
        Assert.Equal("NIR1104", Proeve.Assess(TestSak.Program(new(2026, 3, 2), null), new(2026, 4, 1)).Sluttmaal.Mangel?.Regel);

    [Theory]
    [InlineData(Utdanningsbakgrunn.IkkeFullfoertGrunnskole, "M1 a2 b1")]
    [InlineData(Utdanningsbakgrunn.FullfoertGrunnskole, "M2 b1 b1")]
    [InlineData(Utdanningsbakgrunn.VideregaaendeEllerHoeyere, "M3 b1 b2")]
    public void The_guiding_levels_of_Norwegian(Utdanningsbakgrunn utdanning, string expected)
    {
        var row = Proeve.Assess(TestSak.Flyktning(new(2025, 3, 2)) with { Utdanningsbakgrunn = utdanning }, new(2026, 4, 1)).Norskmaal.Rad!;

        Assert.Equal(expected, $"{row.Id} {row.Lesing?.ToKode()} {row.Muntlig?.ToKode()}");
    }

    [Fact]
    public void Introduksjonsloven_has_hours_and_no_levels() =>
        Assert.Equal("M0", Proeve.Assess(TestSak.Flyktning(new(2020, 3, 2)), new(2020, 4, 1)).Norskmaal.GjelderIkke?.Id);

    [Theory]
    [InlineData(Sluttmaal.Arbeid, true, "2026-06-02")]
    [InlineData(Sluttmaal.Arbeid, false, "2026-09-02")]
    [InlineData(Sluttmaal.FullfoertVideregaaende, false, null)]
    public void Work_related_elements_are_due_some_months_after_the_start(Sluttmaal sluttmaal, bool videregaaende, string? from)
    {
        var frist = Proeve.Assess(TestSak.Program(new(2026, 3, 2), sluttmaal, videregaaende), new(2026, 4, 1)).ThePerson(Fristtype.ArbeidsrettedeElementer);

        Assert.Equal(from is null ? null : DateOnly.Parse(from, null), frist.Frist);
    }
}
