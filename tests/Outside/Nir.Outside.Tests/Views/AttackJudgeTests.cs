using System.Text.Json;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Statistikker;
using Nir.Sdk.Rapporter.Tests.Statistikker;

namespace Nir.Outside.Tests.Views;

/// <summary>A solver of integer programmes is given all published tables of a year, and cannot tell what a hidden number is.</summary>
public sealed class AttackJudgeTests
{
    private const int Asked = 20;

    [Theory]
    [InlineData(1, 60)]
    [InlineData(2, 250)]
    public async Task A_solver_finds_no_number_of_one_to_four_and_no_small_rest(int seed, int count)
    {
        var publication = StatistikkPublication.Create(RandomPersons.Create(seed, count), RandomPersons.Year, new(2019, 2, 28));
        var tables = new PublishedTables(publication);
        string[] small = [.. Some(tables.Figures.Keys.Where(key => publication.Truth(key) is > 0 and < StatistikkProtection.LeastShown).Select(Print), seed)];
        var rests = Some(tables.Parts().Where(one => publication.Truth(one.Part) > 0
            && publication.Truth(one.Whole) - publication.Truth(one.Part) is > 0 and < StatistikkProtection.LeastShown), seed);

        var (found, rest) = await SolveAsync(tables, small, rests);

        Assert.Equal(Asked, small.Length);
        Assert.All(found, static one => Assert.True(one.Most - one.Least >= StatistikkProtection.Uncertainty, $"{one.Key} is {one.Least} to {one.Most}."));
        Assert.All(rest, static one => Assert.True(one.Most - one.Least >= StatistikkProtection.Uncertainty, $"{one.Key} is {one.Least} to {one.Most}."));
    }

    [Fact]
    public async Task The_solver_finds_numbers_where_only_those_under_five_are_hidden()
    {
        var naive = StatistikkPublication.CreateUnprotected(
            StatistikkCounts.Create(RandomPersons.Year, RandomPersons.Create(2, 250)), RandomPersons.Year);
        var tables = new PublishedTables(naive);

        var (found, _) = await SolveAsync(
            tables, [.. tables.Figures.Where(static one => one.Value.Status is Tallstatus.Skjult).Select(static one => Print(one.Key)).Take(Asked)], []);

        Assert.Contains(found, static one => one.Least == one.Most);
    }

    // The solver takes a while for each: some of them, spread over all.
    private static T[] Some<T>(IEnumerable<T> all, int seed)
    {
        var some = all.ToArray();
        new Random(seed).Shuffle(some);
        return some[..Math.Min(Asked, some.Length)];
    }

    private static string Print((string Measure, string Area, string Category) key) => $"{key.Measure}|{key.Area}|{key.Category}";

    private static async Task<(IReadOnlyList<(string Key, int Least, int Most)> Found, IReadOnlyList<(string Key, int Least, int Most)> Rests)> SolveAsync(
        PublishedTables tables, string[] asked, ((string, string, string) Part, (string, string, string) Whole)[] rests)
    {
        var input = JsonSerializer.Serialize(new
        {
            known = tables.Figures.Where(static one => one.Value.Antall is not null).ToDictionary(static one => Print(one.Key), static one => one.Value.Antall),
            hidden = tables.Figures.Where(static one => one.Value.Antall is null).Select(static one => Print(one.Key)),
            sums = tables.Sums().Select(static one => one.Parts.Select(Print).Prepend(Print(one.Whole))),
            parts = tables.Parts().Select(static one => new[] { Print(one.Part), Print(one.Whole) }),
            asked,
            rests = rests.Select(static one => new[] { Print(one.Whole), Print(one.Part) }),
        });
        var output = await new Command("node", "tests/Outside/judges/attack.mjs") { Input = input }.RunAsync();
        using var answer = JsonDocument.Parse(output);
        return (
            [.. answer.RootElement.GetProperty("found").EnumerateObject().Select(static one => (one.Name, one.Value[0].GetInt32(), one.Value[1].GetInt32()))],
            [.. answer.RootElement.GetProperty("rest").EnumerateArray().Select((one, i) => (Print(rests[i].Part), one[0].GetInt32(), one[1].GetInt32()))]);
    }
}
