using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Tests.Frister;

/// <summary>What holds of every timeline, whatever the law.</summary>
public sealed class TidslinjeTests
{
    private static readonly Regelmotor Motor = new(new() { MedForklaring = false });

    [Fact]
    public void No_deadline_to_begin_comes_before_its_right_begins() => ForAll(600, static (random, sak, day) =>
    {
        var assessment = Motor.Assess(sak, day);
        foreach (var frist in assessment.Frister.Where(
            static frist => frist.Type is Fristtype.OppstartIntroduksjonsprogram or Fristtype.OppstartNorskopplaering && frist.Frist is not null))
        {
            Assert.True(frist.Frist > sak.Tillatelser.Min(static tillatelse => tillatelse.Innvilget), frist.ToString());
            Assert.True(frist.GjelderFra <= frist.Frist);
        }
    });

    [Fact]
    public void Asking_later_never_moves_a_deadline_that_rests_on_facts_already_known() => ForAll(600, static (random, sak, day) =>
    {
        // Before the last change of the law, all that is known on the day, and a day later.
        var known = Known(sak, day);
        var (first, later) = (Motor.Assess(known, day), Motor.Assess(known, day.AddDays(1)));
        foreach (var frist in first.Frister.Where(
            static frist => frist.Frist is not null
                && frist.Type is Fristtype.Norskopplaering or Fristtype.OppstartNorskopplaering or Fristtype.Introduksjonsprogram))
        {
            if (later.Lovvalg.Lovverk == first.Lovvalg.Lovverk && later.FindFrist(frist.Type) is { Frist: { } moved }
                && first.Norskopplaering.Rettsstilling == later.Norskopplaering.Rettsstilling)
            {
                Assert.Equal(frist.Frist, moved);
            }
        }
    });

    [Fact]
    public void Splitting_a_home_into_two_equal_intervals_changes_nothing() => ForAll(400, static (random, sak, day) =>
    {
        if (sak.Bosettinger.Count == 0)
        {
            return;
        }

        var home = sak.Bosettinger[random.Number(sak.Bosettinger.Count)];
        var split = home.Dato.AddDays(1 + random.Number(400));
        var whole = sak with { Bosettinger = [home] };
        var halves = sak with { Bosettinger = [home with { Til = split.AddDays(-1) }, home with { Dato = split }] };

        Assert.Equal(Told(Motor.Assess(whole, day)), Told(Motor.Assess(halves, day)));
    });

    [Fact]
    public void A_move_without_agreement_never_gives_rett_og_plikt() => ForAll(600, static (random, sak, day) =>
    {
        if (sak.Bosettinger.Count == 0
            || sak.Tillatelser.Any(
                static tillatelse => tillatelse.Oppholdsgrunnlag is Oppholdsgrunnlag.FamilieTilFlyktning or Oppholdsgrunnlag.Utlendingsloven53))
        {
            return;
        }

        var last = sak.Bosettinger.Max(static home => home.Dato);
        var moved =
            sak with { Bosettinger = [.. sak.Bosettinger, new(Nir.Sdk.Identifikatorer.Kommunenummer.Parse("5001"), last.AddDays(30), EtterAvtale: false)] };

        Assert.NotEqual(Rettsstilling.RettOgPlikt, Motor.Assess(moved, last.AddDays(31 + random.Number(300))).Introduksjonsprogram.Rettsstilling);
    });

    [Fact]
    public void Ten_thousand_permits_are_read_once_each()
    {
        var tillatelser = Enumerable.Range(0, 10_000)
            .Select(
                static i =>
                    new Tillatelse
                    {
                        Oppholdsgrunnlag = Oppholdsgrunnlag.Flyktning, Innvilget = new DateOnly(2000, 1, 1).AddDays(i % 5_000),
                        Til = new(2030, 1, 1)
                    });
        var assessment = Motor.Assess(TestSak.Flyktning(new(2024, 1, 1)) with { Tillatelser = [.. tillatelser] }, new(2025, 1, 1));

        Assert.InRange(assessment.Avvik.Length, 1, 10_000);
    }

    [Theory]
    [InlineData("settled before birth", "foer-foedselen Bosettinger[0].Dato")]
    [InlineData("programme before the permit", "foer-tillatelsen Program.Startdato")]
    [InlineData("programme before the offer", "foer-tilbudet Program.Startdato")]
    [InlineData("home that ends before it begins", "slutt-foer-start Bosettinger[0].Til")]
    [InlineData("a permit that is null", "mangler-verdi Tillatelser[1]")]
    public void What_cannot_be_is_a_deviation(string what, string avvik)
    {
        var sak = TestSak.Program(new(2025, 2, 3), Sluttmaal.Arbeid);
        sak = what switch
        {
            "settled before birth" => sak with { Bosettinger = [new(TestSak.Kommune, new(1980, 1, 1), true)] },
            "programme before the permit" => sak with { Program = sak.Program! with { Startdato = new(2020, 1, 1), Tilbudsdato = null } },
            "programme before the offer" => sak with { Program = sak.Program! with { Tilbudsdato = new(2025, 3, 3) } },
            "a permit that is null" => sak with { Tillatelser = [sak.Tillatelser[0], null!] },
            _ => sak with { Bosettinger = [sak.Bosettinger[0] with { Til = new(2020, 1, 1) }] },
        };

        Assert.Equal(avvik, Assert.Single(Motor.Assess(sak, new(2025, 6, 1)).Avvik) is var found ? $"{found.Id} {found.Medlem}" : "");
    }

    private static string Told(Assessment assessment) => string.Join('\n', assessment.Answer.Select(Proeve.Content));

    private static Personsak Known(Personsak sak, DateOnly day) => sak with
    {
        Tillatelser = [.. sak.Tillatelser.Where(
            tillatelse => tillatelse.Innvilget <= day && !(tillatelse.Ankomst > day) && !(tillatelse.FoersteFornyelse > day))],
        Bosettinger = [.. sak.Bosettinger.Where(home => home.Dato <= day)],
        Folkeregistreringer = [.. sak.Folkeregistreringer.Where(registration => registration.Dato <= day)],
        Arbeidsforhold = [],
        Program = sak.Program is not { } program ? null : program with
        {
            Startdato = program.Startdato > day ? null : program.Startdato,
            Tilbudsdato = program.Tilbudsdato > day ? null : program.Tilbudsdato,
            Kravdato = program.Kravdato > day ? null : program.Kravdato,
            SluttmaalFra = null,
            AvbruttEllerAvvist = null,
            Vedtak = [.. program.Vedtak.Where(vedtak => vedtak.Vedtaksdato <= day)],
            Permisjoner = [.. program.Permisjoner.Where(leave => leave.Vedtaksdato <= day)],
            Fravaer = [.. program.Fravaer.Where(absence => absence.Fra <= day)],
        },
        Norsk = sak.Norsk is not { } norsk ? null : norsk with
        {
            Startdato = norsk.Startdato > day ? null : norsk.Startdato,
            Tilbudsdato = norsk.Tilbudsdato > day ? null : norsk.Tilbudsdato,
            Kravdato = norsk.Kravdato > day ? null : norsk.Kravdato,
            Fullfoert = null,
            Fritak = [],
            Vedtak = [.. norsk.Vedtak.Where(vedtak => vedtak.Vedtaksdato <= day)],
            Permisjoner = [.. norsk.Permisjoner.Where(leave => leave.Vedtaksdato <= day)],
        },
    };

    private static void ForAll(int count, Action<RandomSak, Personsak, DateOnly> check) => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var random = new RandomSak(seed);
            check(random, random.Sak(), random.Day());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(count));
}
