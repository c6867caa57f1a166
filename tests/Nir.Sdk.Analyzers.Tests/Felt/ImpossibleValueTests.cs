using Nir.Sdk.Analyzers.Felt;
using Nir.Sdk.Analyzers.Regler;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Felt;

public class ImpossibleValueTests
{
    private const string Frame = "class Proeve { object? M(Introduksjonsprogram p, Vedtak vedtak, IsoUke uke, int year, decimal hours) { /*body*/ } }";

    private static readonly AnalyzerCase<ImpossibleValueAnalyzer> Days = new("NIR1909", Frame);
    private static readonly AnalyzerCase<ImpossibleValueAnalyzer> Hours = new("NIR1906", Frame);

    public static TheoryData<string, string, string> DayCases { get; } = new()
    {
        { "the first day that is possible", "return p with { Startdato = [|new DateOnly(1989, 12, 31)|] };",
            "return p with { Startdato = new DateOnly(1990, 1, 1) };" },
        { "the last day that is possible", "return p with { Startdato = [|new DateOnly(2100, 1, 1)|] };",
            "return p with { Startdato = new DateOnly(2099, 12, 31) };" },
        { "a part", "return vedtak with { Sluttdato = [|new DateOnly(202, 6, 1)|] };", "return vedtak with { Sluttdato = new(2026, 6, 1) };" },
        { "a target-typed day", "return vedtak with { Sluttdato = [|new(202, 6, 1)|] };", "return vedtak with { Sluttdato = null };" },
        { "the first day there is", "return p with { Startdato = [|DateOnly.MinValue|] };",
            "return p with { Startdato = DateOnly.FromDateTime(DateTime.UnixEpoch) };" },
        { "the last day there is", "return p with { Startdato = [|DateOnly.MaxValue|] };", "return p with { Startdato = new DateOnly(year, 1, 1) };" },
        { "a day in a local", "var day = new DateOnly(1026, 3, 2); return p with { Startdato = [|day|] };",
            "var day = new DateOnly(1026, 3, 2); day = day.AddYears(1000); return p with { Startdato = day };" },
    };

    public static TheoryData<string, string, string> HourCases { get; } = new()
    {
        { "more than a week has", "return new Norsktimer { Uke = uke, Timer = [|168.5m|] };", "return new Norsktimer { Uke = uke, Timer = 168 };" },
        { "less than none", "return new Norsktimer { Uke = uke, Timer = [|-1|] };", "return new Norsktimer { Uke = uke, Timer = 0 };" },
        { "a constant", "const int Many = 200; return new Norsktimer { Uke = uke, Timer = [|Many|] };", "return new Norsktimer { Uke = uke, Timer = hours };" },
    };

    [Theory]
    [MemberData(nameof(DayCases))]
    public Task A_day_that_is_impossible_is_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Days.VerifyAsync(DayCases, loud, silent);
    }

    [Theory]
    [MemberData(nameof(HourCases))]
    public Task Hours_that_are_impossible_are_flagged_and_their_twins_are_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Hours.VerifyAsync(HourCases, loud, silent);
    }

    [Fact]
    public void Each_member_that_is_held_to_a_limit_is_one_of_the_model() => Assert.All(ValueLimits.Days.Union(ValueLimits.Hours), static one =>
    {
        var names = one.Split('.');
        Assert.NotNull(typeof(Sdk.Registreringer.Registrering).Assembly.GetType($"Nir.Sdk.Registreringer.{names[0]}")?.GetProperty(names[1]));
    });
}
