using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Tests.Frister;

/// <summary>The deadline for registering, which the validator finds without the engine, is the engine's.</summary>
public sealed class RegistreringsfristTests
{
    private static readonly RegelmotorOptions[] Readings =
    [
        new(), new() { WeekendRule = WeekendRule.FlyttesIkke },
        new() { KjentPaa = new(2020, 6, 1) }, new() { Overgangsdag = Overgangsdag.HoererTilGamleRegler },
    ];

    [Fact]
    public void It_is_the_engines_on_every_day_under_every_law_and_reading() => Assert.All(Readings, static valg =>
    {
        var motor = new Regelmotor(valg with { MedForklaring = false });
        foreach (var lovverk in LovverkKodeverk.All)
        {
            for (var day = new DateOnly(2003, 1, 1); day.Year < 2028; day = day.AddDays(5))
            {
                Assert.Equal(motor.ComputeRegistreringsfrist(day, lovverk.Verdi).Frist, Registreringsfrist.FindLastDay(day, lovverk.Verdi, valg));
            }
        }
    });

    [Fact]
    public void By_the_ordinary_reading_it_is_found_without_asking_for_conditions()
    {
        var day = new DateOnly(2003, 1, 1);
        for (; day.Year < 2028; day = day.AddDays(5))
        {
            Assert.All(LovverkKodeverk.All, lovverk =>
                Assert.Equal(Registreringsfrist.FindLastDay(day, lovverk.Verdi, new()), Registreringsfrist.FindLastDay(day, lovverk.Verdi)));
        }
    }
}
