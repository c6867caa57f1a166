using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>NIR3003: a vedtak may be registered on the last day and is late on the next, as the engine reads weekends.</summary>
public sealed class VedtaketErRegistrertITideTests
{
    private static readonly Introduksjonsprogram Program = BaseRegistrering.ProgramUnderIntegreringsloven;

    // Two months after 2 March 2026 is a Saturday.
    [Theory]
    [InlineData("2026-06-10", "2026-08-10", WeekendRule.TilNesteVirkedag, null)]
    [InlineData("2026-06-10", "2026-08-11", WeekendRule.TilNesteVirkedag, "10.08.2026")]
    [InlineData("2026-03-02", "2026-05-04", WeekendRule.TilNesteVirkedag, null)]
    [InlineData("2026-03-02", "2026-05-05", WeekendRule.TilNesteVirkedag, "04.05.2026")]
    [InlineData("2026-03-02", "2026-05-02", WeekendRule.FlyttesIkke, null)]
    [InlineData("2026-03-02", "2026-05-03", WeekendRule.FlyttesIkke, "02.05.2026")]
    public void A_vedtak_is_late_the_day_after_its_last_day(string vedtaksdato, string today, WeekendRule rule, string? told)
    {
        var avvik = Avvik(Decided(DateOnly.Parse(vedtaksdato, null)), DateOnly.Parse(today, null), new() { WeekendRule = rule });

        Assert.Equal(told is null ? [] : [("/vedtak/0/vedtaksdato", told)],
            avvik.Where(static avvik => avvik.Regel is "NIR3003").Select(static avvik => (avvik.Peker, avvik.Tekst.Split(' ')[^1].TrimEnd('.'))));
    }

    [Fact]
    public void Under_a_law_that_is_not_known_there_is_no_last_day()
    {
        var old = Decided(new(2026, 2, 2));

        Assert.Contains(Avvik(old, RegelExamples.Dato), static avvik => avvik.Regel is "NIR3003");
        Assert.Equal(["NIR2001"], Avvik(old with { Lovverk = Lovverk.Ukjent }, RegelExamples.Dato).Select(static avvik => avvik.Regel));
    }

    [Fact]
    public void A_day_that_cannot_be_has_no_last_day()
    {
        var avvik = Avvik(Decided(new(1850, 2, 2)), RegelExamples.Dato);

        Assert.DoesNotContain(avvik, static avvik => avvik.Regel is "NIR3003");
        Assert.Contains(avvik, static avvik => avvik is { Regel: "NIR1909", Peker: "/vedtak/0/vedtaksdato" });
    }

    // Options of one's own are the engine's, whatever they say; without them it is not asked.
    [Fact]
    public void Without_options_the_last_day_is_the_one_that_the_engine_has() => Prop.ForAll(
        Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(),
        Gen.Elements(LovverkKodeverk.All.Select(static law => law.Verdi)).ToArbitrary(),
        static (vedtaksdato, lovverk) =>
        {
            var registrering = Decided(vedtaksdato) with { Lovverk = lovverk };
            var today = vedtaksdato.AddMonths(3);
            Assert.Equal(Late(Avvik(registrering, today, new())), Late(Avvik(registrering, today)));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2014-04-09", Lovverk.Introduksjonsloven, false)]
    [InlineData("2014-04-10", Lovverk.Introduksjonsloven, true)]
    [InlineData("2020-12-31", Lovverk.Integreringsloven, false)]
    [InlineData("2021-01-01", Lovverk.Integreringsloven, true)]
    public void Before_the_law_laid_one_down_there_is_no_last_day(string vedtaksdato, Lovverk lovverk, bool isLate) =>
        Assert.Equal(isLate, Late(Avvik(Decided(DateOnly.Parse(vedtaksdato, null)) with { Lovverk = lovverk }, RegelExamples.Dato)).Any());

    private static IEnumerable<string> Late(ValueList<Avvik> avvik) =>
        avvik.Where(static avvik => avvik.Regel is "NIR3003").Select(static avvik => $"{avvik.Peker} {avvik.Tekst}");

    private static Introduksjonsprogram Decided(DateOnly day) => Program with { Vedtak = [Program.Vedtak![0] with { Vedtaksdato = day }] };

    private static ValueList<Avvik> Avvik(Registrering registrering, DateOnly today, RegelmotorOptions? options = null) =>
        RegistreringValidator.Validate(registrering, new() { Dato = today, Miljoe = Miljoe.Test, IsNew = true, RegelmotorOptions = options }).Avvik;
}
