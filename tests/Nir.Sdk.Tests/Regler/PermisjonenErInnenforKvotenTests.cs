using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Frister;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>NIR3008: which leave is counted with which, and which of them is named.</summary>
public sealed class PermisjonenErInnenforKvotenTests
{
    private const int MoreThanMost = 17;

    // Ten virkedager and the Sunday after them: the Monday is the eleventh.
    private static readonly Permisjon TwoWeeks = Leave("2026-06-01", "2026-06-14");

    [Fact]
    public void Leave_that_follows_leave_is_one_stretch_and_the_last_of_it_is_named()
    {
        var monday = Leave("2026-06-15", "2026-06-15");

        Assert.Equal(["/permisjoner/1/til"], Told(TwoWeeks, monday));
        Assert.Equal(["/permisjoner/0/til"], Told(monday, TwoWeeks));
        Assert.Empty(Told(TwoWeeks, Leave("2026-06-16", "2026-06-16")));
    }

    [Fact]
    public void Of_two_stretches_the_one_that_is_too_long_is_named()
    {
        var tooLong = Leave("2026-06-01", "2026-06-15");

        Assert.Equal(["/permisjoner/0/til"], Told(tooLong, Leave("2026-09-01", "2026-09-02")));
        Assert.Equal(["/permisjoner/1/til"], Told(Leave("2026-03-02", "2026-03-03"), tooLong));
    }

    [Fact]
    public void Leave_of_another_quota_is_not_named_for_it()
    {
        var welfare = Leave("2026-06-01", "2026-06-15", Permisjonsgrunn.VelferdDoedsfall);
        var holiday = Leave("2026-06-10", "2026-06-30", Permisjonsgrunn.Ferie);

        Assert.Equal(["/permisjoner/0/til"], Told(welfare, holiday));
        Assert.Empty(Told(welfare with { Til = new(2026, 6, 12) }, holiday));
    }

    [Fact]
    public void The_last_of_a_year_is_named_also_when_it_stands_first() =>
        Assert.Equal(["/permisjoner/0/til"], Told(
            Leave("2026-09-07", "2026-09-11", Permisjonsgrunn.VelferdDoedsfall),
            Leave("2026-03-02", "2026-03-06", Permisjonsgrunn.VelferdDoedsfall),
            Leave("2026-05-04", "2026-05-04", Permisjonsgrunn.VelferdDoedsfall)));

    [Fact]
    public void All_of_many_leaves_count()
    {
        Assert.Equal([$"/permisjoner/{MoreThanMost - 1}/til"], Told(Mondays(MoreThanMost, Permisjonsgrunn.VelferdDoedsfall)));
        Assert.Empty(Told(Mondays(10, Permisjonsgrunn.VelferdDoedsfall)));
        Assert.Empty(Told(Mondays(MoreThanMost, Permisjonsgrunn.Svangerskap)));
    }

    [Theory]
    [InlineData("0001-01-01", "2026-06-12")]
    [InlineData("2026-06-01", "9999-12-31")]
    [InlineData("2026-06-15", "2026-06-01")]
    public void Leave_with_a_day_that_cannot_be_is_another_rules(string from, string to)
    {
        foreach (var ground in (Permisjonsgrunn[])[Permisjonsgrunn.VelferdDoedsfall, Permisjonsgrunn.LangvarigEgenSykdom, Permisjonsgrunn.Svangerskap])
        {
            var avvik = Avvik(Program(Leave(from, to, ground)));

            Assert.DoesNotContain(avvik, static avvik => avvik.Regel is "NIR3008");
            Assert.Contains(avvik, static avvik => avvik.Regel is "NIR1903" or "NIR1909");
        }
    }

    [Theory]
    [InlineData("2026-06-12", false)]
    [InlineData("2026-06-15", true)]
    public void The_quotas_are_the_trainings_too(string to, bool isTold)
    {
        var norsk = BaseRegistrering.NorskUnderIntegreringsloven with { Permisjoner = [Leave("2026-06-01", to, Permisjonsgrunn.VelferdDoedsfall)] };

        Assert.Equal(isTold, Avvik(norsk).Any(static avvik => avvik.Regel is "NIR3008"));
    }

    private static Permisjon[] Mondays(int count, Permisjonsgrunn ground) =>
        [.. Enumerable.Range(0, count).Select(static i => new DateOnly(2026, 6, 1).AddDays(7 * i)).Select(day => TestSak.Permisjon(day, day, ground))];

    private static Permisjon Leave(string from, string to, Permisjonsgrunn ground = Permisjonsgrunn.Svangerskap) =>
        TestSak.Permisjon(DateOnly.Parse(from, null), DateOnly.Parse(to, null), ground);

    private static Introduksjonsprogram Program(params Permisjon[] permisjoner) =>
        BaseRegistrering.ProgramUnderIntegreringsloven with { Permisjoner = [.. permisjoner] };

    private static IEnumerable<string> Told(params Permisjon[] permisjoner) =>
        Avvik(Program(permisjoner)).Where(static avvik => avvik.Regel is "NIR3008").Select(static avvik => avvik.Peker);

    private static ValueList<Avvik> Avvik(Registrering registrering) =>
        RegistreringValidator.Validate(registrering, new() { Dato = RegelExamples.Dato, Miljoe = Miljoe.Test }).Avvik;
}
