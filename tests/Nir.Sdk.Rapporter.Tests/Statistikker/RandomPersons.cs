using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Rapporter.Statistikker;
using Nir.Sdk.Referanselister;

namespace Nir.Sdk.Rapporter.Tests.Statistikker;

/// <summary>Persons as a year has them: a few large kommuner and many small ones, in fylker and business regions that do not nest.</summary>
internal static class RandomPersons
{
    public const int Year = 2018;

    // Rømskog lies in a business region of another fylke; Oslo is a fylke, a region and a kommune at once, with bydeler.
    private static readonly string[] Kommuner =
        ["0101", "0104", "0105", "0106", "0111", "0118", "0119", "0121", "0122", "0124", "0136", "0211", "0219", "0221", "0227", "0233", "0301", "5001", "5011",
            "5057"];

    public static IReadOnlyList<StatistikkPerson> Create(int seed, int count) => Create(seed, count, Kommuner);

    /// <summary>Persons in every kommune that there is on the last day of a year.</summary>
    public static IReadOnlyList<StatistikkPerson> CreateEverywhere(int seed, int count, int year)
    {
        string[] all = [.. KommuneRegistry.All.Select(static one => one.Nummer).Where(number => KommuneRegistry.IsValid(number, new(year, 12, 31)) is true)];
        new Random(seed).Shuffle(all);
        return Create(seed, count, all);
    }

    private static IReadOnlyList<StatistikkPerson> Create(int seed, int count, string[] kommuner)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).SelectMany(_ => One(random, kommuner))];
    }

    private static IEnumerable<StatistikkPerson> One(Random random, string[] kommuner)
    {
        // The first kommuner have most persons.
        var at = (int)(kommuner.Length * Math.Pow(random.NextDouble(), 2));
        var person = new StatistikkPerson(
            StatistikkMeasure.Deltakere,
            random.Next(200) == 0 ? (Kommunenummer?)null : Kommunenummer.Parse(kommuner[at]),
            kommuner[at] == "0301" ? $"0301{random.Next(1, 19):00}" : null,
            1 + (random.Next(500) switch { < 260 => 0, < 499 => 1, _ => 2 }),
            4 + (random.Next(500) switch { < 10 => 0, < 100 => 1, < 300 => 2, < 425 => 3, < 475 => 4, < 499 => 5, _ => 6 }),
            11 + (random.Next(100) switch { < 5 => 0, < 60 => 1, _ => 2 }));
        yield return person;
        if (random.Next(2) == 0)
        {
            yield return person with { Measure = StatistikkMeasure.Startet };
        }

        if (random.Next(3) == 0)
        {
            yield return person with { Measure = StatistikkMeasure.Avsluttet };
            if (random.Next(2) == 0)
            {
                yield return person with { Measure = StatistikkMeasure.Naadd };
            }
        }

        foreach (var (_, measure) in StatistikkMeasures.Tiltak)
        {
            if (random.Next(3) > 0)
            {
                yield return person with { Measure = measure };
            }
        }

        if (random.Next(3) > 0)
        {
            yield return person with { Measure = StatistikkMeasure.Norsk, Timer = random.Next(1, 600) };
        }
        else if (random.Next(6) == 0)
        {
            yield return person with { Measure = StatistikkMeasure.Asylnorsk, Timer = random.Next(1, 175) };
        }
    }
}
