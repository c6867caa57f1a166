using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>NIR1905: a week stands once for a subject and a module, however many weeks there are.</summary>
public sealed class TimeneErMuligeTests
{
    private const int ManyWeeks = 201;

    private static readonly Norskopplaering Norsk = BaseRegistrering.NorskUnderIntegreringsloven;

    [Theory]
    [InlineData(2)]
    [InlineData(ManyWeeks)]
    public void A_week_that_stands_twice_is_told_where_it_stands_again(int weeks)
    {
        var timer = Weeks(weeks).Select(static uke => new Norsktimer { Uke = uke, Timer = 10 }).ToList();

        Assert.Empty(Told(Norsk with { TimerNorsk = [.. timer] }));
        Assert.Equal([$"/timerNorsk/{weeks}/uke"], Told(Norsk with { TimerNorsk = [.. timer, timer[0]] }));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(ManyWeeks)]
    public void The_same_week_of_another_module_is_another_week(int weeks)
    {
        var timer = Weeks(weeks).Select(static uke => Hours(uke, Samfunnskunnskapsmodul.Helse)).ToList();
        var again = timer[0] with { Modul = Samfunnskunnskapsmodul.Arbeidsliv };

        Assert.Empty(Told(Norsk with { TimerSamfunnskunnskap = [.. timer, again] }));
        Assert.Equal([$"/timerSamfunnskunnskap/{weeks}/uke"], Told(Norsk with { TimerSamfunnskunnskap = [.. timer, timer[0]] }));
    }

    private static Samfunnskunnskapstimer Hours(IsoUke uke, Samfunnskunnskapsmodul modul) => new() { Uke = uke, Timer = 1, Modul = modul };

    private static IEnumerable<IsoUke> Weeks(int count) =>
        Enumerable.Range(0, count).Select(static number => IsoUke.From(new DateOnly(2022, 1, 3).AddDays(7 * number)));

    private static IEnumerable<string> Told(Registrering registrering) =>
        RegistreringValidator.Validate(registrering, new() { Dato = RegelExamples.Dato, Miljoe = Miljoe.Test }).Avvik
            .Where(static avvik => avvik.Regel is "NIR1905").Select(static avvik => avvik.Peker);
}
