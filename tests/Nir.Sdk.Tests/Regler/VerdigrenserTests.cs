using System.Reflection;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Regler.Felt;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>What cannot be is refused, what is odd is remarked on, and the twin beside the limit is silent.</summary>
public sealed class VerdigrenserTests
{
    private static readonly Introduksjonsprogram Program = BaseRegistrering.ProgramUnderIntegreringsloven;
    private static readonly Norskopplaering Norsk = BaseRegistrering.NorskUnderIntegreringsloven;

    private static readonly IReadOnlyDictionary<string, (string? Wrong, Registrering Case, Registrering Twin)> Cases =
        new Dictionary<string, (string?, Registrering, Registrering)>
        {
            ["year 1"] = ("NIR1909 /startdato", Program with { Startdato = new(1, 1, 1) }, Program),
            ["year 9999"] = ("NIR1909 /vedtak/0/sluttdato", Vedtatt(static vedtak => vedtak with { Sluttdato = new(9999, 12, 31) }),
                Vedtatt(static vedtak => vedtak with { Sluttdato = new(2028, 2, 1) })),
            ["the day before the first possible"] = ("NIR1909 /startdato", Program with { Startdato = new(1989, 12, 31) },
                Program with { Startdato = new(1990, 1, 1) }),
            ["the day after the last possible"] = ("NIR1909 /startdato", Program with { Startdato = new(2100, 1, 1) }, Program),
            ["the last possible day"] = (null, Vedtatt(static vedtak => vedtak with { Sluttdato = new(2099, 12, 31) }), Program),
            ["programme ends before it starts"] = ("NIR1903 /avslutning/dato", Ended(new(2026, 2, 15)), Ended(new(2026, 2, 16))),
            ["a vedtak of tomorrow"] = ("NIR1910 /vedtak/0/vedtaksdato",
                Vedtatt(static vedtak => vedtak with { Vedtaksdato = RegelExamples.Dato.AddDays(1), Startdato = new(2026, 12, 1) }),
                Vedtatt(static vedtak => vedtak with { Vedtaksdato = RegelExamples.Dato, Startdato = new(2026, 12, 1) })),
            ["a vedtak long after its start"] = ("NIR1910 /vedtak/0/vedtaksdato",
                Vedtatt(static vedtak => vedtak with { Vedtaksdato = new(2026, 2, 17), Startdato = new(2025, 2, 16) }),
                Vedtatt(static vedtak => vedtak with { Vedtaksdato = new(2026, 2, 16), Startdato = new(2025, 2, 16) })),
            ["hours below 0 in a measure"] = ("NIR1906 /tiltak/0/timerPerUke", Hours(-1), Hours(0)),
            ["no hours, written below 0"] = (null, Hours(decimal.Negate(0.0m)), Hours(0)),
            ["200 hours in a measure"] = ("NIR1906 /tiltak/0/timerPerUke", Hours(200), Hours(37.5m)),
            ["more hours than a week has"] = ("NIR1906 /tiltak/0/timerPerUke", Hours(168.5m), Hours(60)),
            ["all hours of a week"] = ("NIR1910 /tiltak/0/timerPerUke", Hours(168), Hours(60)),
            ["61 hours in a measure"] = ("NIR1910 /tiltak/0/timerPerUke", Hours(61), Hours(60)),
            ["169 hours of norsk"] = ("NIR1906 /timerNorsk/0/timer", Norsk with { TimerNorsk = [new() { Uke = new(2026, 10), Timer = 169 }] },
                Norsk with { TimerNorsk = [new() { Uke = new(2026, 10), Timer = 30 }] }),
            ["hours of a week to come"] = ("NIR1910 /timerNorsk/0/uke", Norsk with { TimerNorsk = [new() { Uke = new(2026, 48), Timer = 30 }] },
                Norsk with { TimerNorsk = [new() { Uke = new(2026, 47), Timer = 30 }] }),
            ["a complaint decided before it came"] = ("NIR1910 /klager/0/klagedato", Complaint(new(2026, 5, 3)), Complaint(new(2026, 5, 4))),
            ["the same vedtak twice"] = ("NIR1911 /vedtak/1/vedtaksdato", Program with { Vedtak = [Program.Vedtak![0], Program.Vedtak[0]] },
                Program with { Vedtak = [Program.Vedtak[0], Program.Vedtak[0] with { Vedtaksdato = new(2026, 2, 3) }] }),
        };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_that_cannot_be_or_is_odd_is_told_once_and_its_twin_is_not(string name)
    {
        var (wrong, registrering, twin) = Cases[name];

        Assert.Equal(wrong is null ? [] : [wrong], Told(registrering));
        Assert.Empty(Told(twin));
    }

    [Fact]
    public void Every_day_and_number_of_the_model_has_a_limit()
    {
        Type[] limited = [typeof(DateOnly), typeof(DateOnly?), typeof(decimal), typeof(decimal?), typeof(IsoUke), typeof(IsoUke?)];
        var members = typeof(Registrering).Assembly.GetTypes().Where(static type => type.GetCustomAttribute<ModelPartAttribute>() is not null)
            .SelectMany(static type => type.GetProperties(), static (type, member) => (Part: type.Name, member))
            .Where(pair => limited.Contains(pair.member.PropertyType) && pair.member.CanWrite).Select(static pair => (pair.Part, pair.member.Name));

        Assert.Equal(members.Order(), NIR1906_NIR1909_NIR1910_VerdienErMulig.All.Order());
    }

    [Theory]
    [InlineData("2026-11-15", true)]
    [InlineData("2026-11-16", false)]
    public void A_week_may_be_given_from_its_monday(string today, bool isTold)
    {
        var norsk = Norsk with { TimerNorsk = [new() { Uke = new(2026, 47), Timer = 30 }] };

        Assert.Equal(isTold ? ["NIR1910 /timerNorsk/0/uke"] : [], Told(norsk, DateOnly.Parse(today, null)));
    }

    private static IEnumerable<string> Told(Registrering registrering, DateOnly? today = null) =>
        RegistreringValidator.Validate(registrering, new() { Dato = today ?? RegelExamples.Dato, Miljoe = Miljoe.Test }).Avvik
            .Where(static avvik => avvik.Regel is "NIR1903" or "NIR1906" or "NIR1909" or "NIR1910" or "NIR1911")
            .Select(static avvik => $"{avvik.Regel} {avvik.Peker}");

    private static Introduksjonsprogram Vedtatt(Func<Vedtak, Vedtak> change) => Program with { Vedtak = [change(Program.Vedtak![0])] };

    private static Introduksjonsprogram Ended(DateOnly day) =>
        Program with { Avslutning = new() { Dato = day, Avslutningsaarsak = Avslutningsaarsak.HoeyereUtdanning } };

    private static Introduksjonsprogram Hours(decimal hours) => Program with { Tiltak = [Program.Tiltak![0] with { TimerPerUke = hours }] };

    private static Introduksjonsprogram Complaint(DateOnly decided) =>
        Program with { Klager = [new() { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Klagedato = new(2026, 5, 4), Avgjort = decided }] };
}
