using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Frister;

public sealed class RandomSakerTests
{
    private static readonly Fristtype[] WithWorkday =
    [
        Fristtype.OppstartIntroduksjonsprogram, Fristtype.OppstartNorskopplaering, Fristtype.Samfunnskunnskap, Fristtype.Samfunnskunnskapsproeve,
        Fristtype.BehovsproevdNorskopplaering, Fristtype.Klage, Fristtype.UtsattOppstart,
    ];

    [Fact]
    public void Every_answer_can_be_done_again_from_its_steps() => ForAll(600, static (random, sak, date) =>
    {
        var assessment = Proeve.Assess(sak, date, random.Choice());
        Assert.All(assessment.Answer.SelectMany(static answer => answer.Forklaring.Step), static step =>
        {
            Assert.NotEmpty(step.Tekst);
            Assert.NotEmpty(step.TekstEn);
        });
    });

    [Fact]
    public void The_cases_take_the_answers_through_every_area_of_the_law()
    {
        var motor = new Regelmotor();
        var groups = Enumerable.Range(0, 600).Select(static seed => new RandomSak(seed))
            .SelectMany(random => motor.Assess(random.Sak(), random.Day()).Answer)
            .SelectMany(static answer => answer.Forklaring.Step.Select(static step => step.Rad!.Tabell.Group.Id)).ToHashSet();

        Assert.Empty(Parametre.Groups.Select(static group => group.Id).Except(groups));
    }

    [Fact]
    public void The_order_of_the_facts_does_not_matter() => ForAll(400, static (random, sak, date) =>
    {
        var shuffled = sak with
        {
            Tillatelser = random.Shuffle(sak.Tillatelser),
            Bosettinger = random.Shuffle(sak.Bosettinger),
            Folkeregistreringer = random.Shuffle(sak.Folkeregistreringer),
            Program = sak.Program is null ? null : sak.Program with
            {
                Vedtak = random.Shuffle(sak.Program.Vedtak),
                Permisjoner = random.Shuffle(sak.Program.Permisjoner),
                Fravaer = random.Shuffle(sak.Program.Fravaer),
            },
            Norsk = sak.Norsk is null ? null : sak.Norsk with
            {
                Vedtak = random.Shuffle(sak.Norsk.Vedtak),
                Permisjoner = random.Shuffle(sak.Norsk.Permisjoner),
                TimerNorsk = random.Shuffle(sak.Norsk.TimerNorsk),
                TimerSamfunnskunnskap = random.Shuffle(sak.Norsk.TimerSamfunnskunnskap),
            },
        };
        var motor = new Regelmotor(random.Choice());

        Assert.Equal(Unordered(motor.Assess(sak, date)), Unordered(motor.Assess(shuffled, date)));
    });

    [Fact]
    public void A_longer_leave_never_shortens_a_deadline() => ForAll(600, static (random, sak, date) =>
    {
        var motor = new Regelmotor(random.Choice());
        var before = motor.Assess(sak, date);
        var after = motor.Assess(
            sak with
            {
                Program = sak.Program is null
                    ? null
                    : sak.Program with { Permisjoner = Extend(sak.Program.Permisjoner, random), Fravaer = Extend(sak.Program.Fravaer, random) },
                Norsk = sak.Norsk is null ? null : sak.Norsk with { Permisjoner = Extend(sak.Norsk.Permisjoner, random) },
            },
            date);

        Assert.All(before.Frister.Zip(after.Frister), static pair =>
        {
            Assert.Equal(pair.First.Type, pair.Second.Type);
            Assert.True(pair.Second.Frist is null == pair.First.Frist is null);
            Assert.False(pair.Second.Frist < pair.First.Frist, $"{pair.First} became {pair.Second}");
            Assert.False(pair.Second.SisteDag < pair.First.SisteDag);
        });
    });

    [Fact]
    public void A_deadline_that_is_moved_is_a_virkedag() => ForAll(400, static (_, sak, date) =>
        Assert.All(
            new Regelmotor().Assess(sak, date).Frister.Where(static frist => WithWorkday.Contains(frist.Type) && frist.Frist is not null),
            static frist => Assert.True(Virkedager.IsVirkedag(frist.Frist!.Value), frist.ToString())));

    [Fact]
    public void A_programme_ends_as_decided_between_the_ordinary_and_the_last_possible_day() => ForAll(600, static (random, sak, date) =>
    {
        var length = new Regelmotor(random.Choice()).Assess(sak, date).Programlengde;

        Assert.False(length.LastDayAsVedtatt < length.SisteDag);
        Assert.False(length.LastPossibleDay < length.LastDayAsVedtatt);
    });

    [Fact]
    public void To_know_all_is_to_ask_as_of_a_day_after_the_last_change() => ForAll(300, static (random, sak, date) =>
    {
        var lastChange = Parametre.Tables.SelectMany(static table => table.AllRows).Max(static row => row.KnownFrom);
        var valg = random.Choice() with { KjentPaa = null };

        Assert.Equal(
            Unordered(new Regelmotor(valg).Assess(sak, date)),
            Unordered(new Regelmotor(valg with { KjentPaa = lastChange }).Assess(sak, date)));
    });

    private static ValueList<Permisjon> Extend(ValueList<Permisjon> list, RandomSak random) =>
        [.. list.Select(permisjon => permisjon with { Til = permisjon.Til.AddDays(random.Number(40)) })];

    private static ValueList<Fravaer> Extend(ValueList<Fravaer> list, RandomSak random) =>
        [.. list.Select(fravaer => fravaer with { Til = fravaer.Til.AddDays(random.Number(40)) })];

    private static IEnumerable<string> Unordered(Assessment assessment) => assessment.Answer.Select(Proeve.Content).Order(StringComparer.Ordinal);

    private static void ForAll(int count, Action<RandomSak, Personsak, DateOnly> attempt) => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var random = new RandomSak(seed);
            attempt(random, random.Sak(), random.Day());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(count));
}
