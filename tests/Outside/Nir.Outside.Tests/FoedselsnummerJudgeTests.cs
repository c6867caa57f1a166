using System.Globalization;
using Nir.Sdk.Identifikatorer;

namespace Nir.Outside.Tests;

/// <summary>NAV's fnrvalidator judges the same numbers as <see cref="Foedselsnummer"/>.</summary>
/// <remarks>
/// Two differences are known and kept out. 29 February: NAV takes the century from the number, which the numbers of 2032 no longer tell; here
/// the day is enough. Norsk helsenett's months (+65): NAV does not know them.
/// </remarks>
public sealed class FoedselsnummerJudgeTests
{
    private const int Count = 10_000;
    private const int Seed = 20261121;

    [Fact]
    public async Task Ten_thousand_numbers_get_the_same_verdict_from_nav()
    {
        var numbers = Numbers().Take(Count).ToList();

        var output = await new Command("node", "tests/Outside/judges/foedselsnummer.js") { Input = string.Join('\n', numbers) }.RunAsync();

        var judge = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Count, judge.Length);
        // A failure shows the kinds, never the number.
        Assert.All(numbers.Zip(judge), static pair => Assert.Equal(pair.Second, OurVerdict(pair.First)));
        Assert.True(judge.Count(static verdict => verdict == "invalid") is > Count / 10 and < Count * 9 / 10);
        Assert.Equal(["dnr", "dnr-and-hnr", "dnr-and-tnr", "fnr", "hnr", "invalid", "tnr"], judge.Distinct().Order(StringComparer.Ordinal));
    }

    private static string OurVerdict(string number)
    {
        if (!Foedselsnummer.TryParse(number, out var read))
        {
            return "invalid";
        }

        var (dnummer, series) = (read.Kind is FoedselsnummerKind.DNummer, Series(read));
        return (dnummer, series) switch
        {
            (false, "") => "fnr",
            (true, "") => "dnr",
            (false, _) => series,
            (true, _) => $"dnr-and-{series}",
        };
    }

    private static string Series(Foedselsnummer number) => number switch
    {
        _ when number.IsSynthetic(SyntheticSeries.Tenor) => "tnr",
        _ when number.Kind is FoedselsnummerKind.HNummer || number.IsSynthetic(SyntheticSeries.Nav) => "hnr",
        _ => "",
    };

    /// <summary>Numbers of every kind with control digits by either rule; every third has one digit changed.</summary>
    private static IEnumerable<string> Numbers()
    {
        var random = new Random(Seed);
        for (var i = 0; ; i++)
        {
            var day = random.Next(1, 29) + (random.Next(2) * 40);
            var month = random.Next(1, 13) + (random.Next(3) * 40);
            var ni = string.Create(CultureInfo.InvariantCulture, $"{day:00}{month:00}{random.Next(100):00}{random.Next(1000):000}");
            if (MedKontrollsiffer(ni, rest: random.Next(4)) is { } number)
            {
                yield return i % 3 == 0 ? ChangeOneDigit(number, random) : number;
            }
        }
    }

    private static string ChangeOneDigit(string number, Random random)
    {
        // The date stays: a changed date may become 29 February, where the two are known to differ.
        var place = random.Next(4, 11);
        var digit = (number[place] - '0' + random.Next(1, 10)) % 10;
        return string.Create(CultureInfo.InvariantCulture, $"{number[..plass]}{digit}{number[(place + 1)..]}");
    }

    /// <summary>Both control digits; null when the combination is not given out.</summary>
    private static string? MedKontrollsiffer(string ni, int rest)
    {
        var k1 = (11 + rest - (Weight(ni, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
        var ten = string.Create(CultureInfo.InvariantCulture, $"{ni}{k1}");
        var k2 = k1 == 10 ? 10 : (11 - (Weight(ten, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
        return k2 == 10 ? null : string.Create(CultureInfo.InvariantCulture, $"{ten}{k2}");
    }

    private static int Weight(string digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (digits[i] - '0') * weights[i];
        }

        return sum;
    }
}
