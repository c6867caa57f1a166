using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Statistikker;

namespace Nir.Sdk.Rapporter.Tests.Statistikker;

/// <summary>No published table, and no two of them together, show a number of one to four.</summary>
public sealed class StatistikkProtectionTests
{
    private static readonly Config Setup = Config.QuickThrowOnFailure.WithMaxTest(20).WithReplay(27_261_131UL, 3UL);

    private static StatistikkPublication Publish(int seed, int count) =>
        StatistikkPublication.Create(RandomPersons.Create(seed, count), RandomPersons.Year, new(2019, 2, 28));

    [Fact]
    public void A_hidden_number_cannot_be_found_from_all_published_tables_together() => Check.One(Setup, Prop.ForAll(
        Gen.Choose(0, 100_000).Zip(Gen.Choose(1, 900)).ToArbitrary(), static one => AssertKept(Publish(one.Item1, one.Item2))));

    [Fact]
    public void The_attack_finds_numbers_when_only_those_under_five_are_hidden()
    {
        var counts = StatistikkCounts.Create(RandomPersons.Year, RandomPersons.Create(7, 600));
        var naive = StatistikkPublication.CreateUnprotected(counts, RandomPersons.Year);

        Assert.NotEmpty(new TableAttack(new(naive)).FindDetermined());
    }

    [Fact]
    public void The_same_figures_are_hidden_in_the_same_way_each_time()
    {
        var (first, second) = (new PublishedTables(Publish(11, 500)), new PublishedTables(Publish(11, 500)));

        Assert.Equal(first.Figures.OrderBy(static one => one.Key), second.Figures.OrderBy(static one => one.Key));
    }

    [Fact]
    public void What_is_hidden_is_one_at_least_and_zeros_are_shown() => Assert.All(new PublishedTables(Publish(3, 400)).Figures, static one =>
        Assert.Equal(one.Value.Status is Tallstatus.Kjent, one.Value.Antall is not null));

    [Fact]
    public void In_a_year_of_the_whole_country_its_figures_are_shown_and_most_of_the_others()
    {
        var publication = StatistikkPublication.Create(RandomPersons.CreateEverywhere(6, 20_000, 2024), 2024, new(2025, 2, 28));
        var counts = publication.Counts;
        bool[] large =
        [
            .. from measure in StatistikkMeasures.All
               from area in Enumerable.Range(0, counts.Areas.All.Length)
               from column in counts.Columns(measure, area)
               where counts.Find(measure, area, column) >= StatistikkProtection.LeastShown
               select counts.IsHidden(measure, area, column),
        ];

        Assert.All(
            StatistikkMeasures.All.Where(static measure => measure is not StatistikkMeasure.Asylnorsk),
            measure => Assert.False(counts.IsHidden(measure, AreaTable.Land, StatistikkColumns.Total)));
        Assert.True(large.Count(static hidden => !hidden) > large.Length / 2, $"{large.Count(static hidden => !hidden)} of {large.Length} are shown.");
    }

    private static void AssertKept(StatistikkPublication publication)
    {
        var tables = new PublishedTables(publication);
        var attack = new TableAttack(tables);
        foreach (var (key, figure) in tables.Figures)
        {
            var truth = publication.Truth(key);
            Assert.Equal(figure.Status is Tallstatus.Skjult ? null : truth, figure.Antall);
            if (truth is > 0 and < StatistikkProtection.LeastShown)
            {
                Assert.Equal(Tallstatus.Skjult, figure.Status);
                var (least, most) = attack.Find(key);
                Assert.True(most - least >= StatistikkProtection.Uncertainty, $"{key}: {truth} is known to be {least} to {most}.");
            }
        }

        foreach (var (part, whole) in tables.Parts())
        {
            if (publication.Truth(whole) - publication.Truth(part) is > 0 and < StatistikkProtection.LeastShown && publication.Truth(part) > 0)
            {
                Assert.False(tables.Figures[part].Antall is not null && tables.Figures[whole].Antall is not null, $"{whole} less {part} is shown.");
            }
        }

        Assert.DoesNotContain(attack.FindDetermined(), key => publication.Truth(key) is > 0 and < StatistikkProtection.LeastShown);
    }
}
