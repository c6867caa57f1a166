using System.Globalization;
using Nir.Sdk.Identifikatorer;

namespace Nir.Outside.Tests;

/// <summary>NAV's fnrvalidator and python-stdnum judge the same million numbers as <see cref="Foedselsnummer"/>, and each difference has a reason.</summary>
public sealed class FoedselsnummerJudgeTests
{
    private const int Count = 1_000_000;
    private const int Seed = 20261121;
    private const int NorskHelsenett = 65;

    private static readonly string[] Series = ["", "hnr", "nhn", "tnr"];

    // Numbers of real ranges stay in memory: they are made here, and go to the judges by stdin.
    private static readonly Lazy<IReadOnlyList<Made>> Numbers = new(static () => [.. Make().Take(Count)]);

    [Fact]
    public async Task A_million_numbers_get_the_same_verdict_from_nav_but_for_norsk_helsenetts()
    {
        var verdicts = await JudgeAsync("node", "foedselsnummer.js");

        Compare(verdicts, 1, static made => made.IsNorskHelsenett ? ["NAV does not know Norsk helsenett's months"] : [], static made => made.Kind);
        Assert.Equal(["dnr", "dnr-and-hnr", "dnr-and-tnr", "fnr", "hnr", "invalid", "tnr"], verdicts.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_million_numbers_get_the_same_verdict_from_stdnum_but_for_what_it_does_not_know_or_takes_from_the_number()
    {
        // Debian's own interpreter has Debian's own package.
        var output = await JudgeAsync("/usr/bin/python3", "foedselsnummer.py");
        var today = DateOnly.ParseExact(output[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Compare(output[1..], 5, made => made.WhyNotInStdnum(today), static _ => "valid");
    }

    /// <summary>Holds every verdict to ours. A difference has exactly a reason that is named; a failure shows kinds and reasons, never a number.</summary>
    private static void Compare(
        string[] verdicts, int reasonCount, Func<Made, IReadOnlyList<string>> reasons, Func<Made, string> verdict)
    {
        Assert.Equal(Count, verdicts.Length);
        var used = new HashSet<string>();
        var valid = 0;
        for (var i = 0; i < Count; i++)
        {
            var made = Numbers.Value[i];
            var why = made.IsValid ? reasons(made) : [];
            var expected = made.IsValid && why.Count == 0 ? verdict(made) : "invalid";
            Assert.True(verdicts[i] == expected, $"Number {i} ({made.Kind}): {verdicts[i]} instead of {expected}. {string.Join(", ", why)}");
            used.UnionWith(why);
            valid += made.IsValid ? 1 : 0;
        }

        Assert.True(valid is > Count / 10 and < Count * 9 / 10, $"{valid} of {Count} are valid.");
        Assert.Equal(reasonCount, used.Count);
    }

    private static async Task<string[]> JudgeAsync(string program, string judge)
    {
        var input = string.Join('\n', Numbers.Value.Select(static made => made.Digits));
        var output = await new Command(program, $"tests/Outside/judges/{judge}") { Input = input }.RunAsync();
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Numbers of every kind and series, with control digits by either rule, 29 February in every year; every third has one digit changed.</summary>
    private static IEnumerable<Made> Make()
    {
        int[] additions = [0, 40, NorskHelsenett, 80];
        var random = new Random(Seed);
        for (var i = 0; ; i++)
        {
            var isLeapDay = random.Next(20) == 0;
            var day = (isLeapDay ? 29 : random.Next(0, 33)) + (random.Next(2) * 40);
            var month = (isLeapDay ? 2 : random.Next(0, 14)) + additions[random.Next(additions.Length)];
            var body = string.Create(CultureInfo.InvariantCulture, $"{day:00}{month:00}{random.Next(100):00}{random.Next(1000):000}");
            if (WithControlDigits(body, rest: random.Next(2) * random.Next(4)) is { } number)
            {
                yield return new(i % 3 == 0 ? WithOneDigitChanged(number, random) : number);
            }
        }
    }

    private static string WithOneDigitChanged(string number, Random random)
    {
        var place = random.Next(number.Length);
        var digit = (number[place] - '0' + random.Next(1, 10)) % 10;
        return string.Create(CultureInfo.InvariantCulture, $"{number[..place]}{digit}{number[(place + 1)..]}");
    }

    /// <summary>Both control digits; null when the combination is not given out.</summary>
    private static string? WithControlDigits(string body, int rest)
    {
        var first = (11 + rest - (Weight(body, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
        var ten = string.Create(CultureInfo.InvariantCulture, $"{body}{first}");
        var second = first == 10 ? 10 : (11 - (Weight(ten, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
        return second == 10 ? null : string.Create(CultureInfo.InvariantCulture, $"{ten}{second}");
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

    /// <summary>A number, what we say of it, and what others have reason to say.</summary>
    private sealed class Made
    {
        private readonly Foedselsnummer _number;

        public Made(string digits)
        {
            Digits = digits;
            IsValid = Foedselsnummer.TryParse(digits, out _number);
        }

        public string Digits { get; }

        public bool IsValid { get; }

        public bool IsNorskHelsenett => _number.IsSynthetic(SyntheticSeries.NorskHelsenett);

        /// <summary>The kind in NAV's words.</summary>
        public string Kind => (_number.Kind, Mark) switch
        {
            (FoedselsnummerKind.NotGiven, _) => "invalid",
            (FoedselsnummerKind.DNummer, "") => "dnr",
            (FoedselsnummerKind.DNummer, var mark) => $"dnr-and-{mark}",
            (_, "") => "fnr",
            (_, var mark) => mark,
        };

        private string Mark => Series[_number switch
        {
            _ when _number.IsSynthetic(SyntheticSeries.Tenor) => 3,
            _ when IsNorskHelsenett => 2,
            _ when _number.IsSynthetic(SyntheticSeries.Nav) => 1,
            _ => 0,
        }];

        private int Year => Part(4, 2);

        private int Individ => Part(6, 3);

        // What stdnum takes from the number, and the numbers of 2032 no longer tell. Null: it cannot tell either.
        private int? YearByIndivid => (Individ, Year) switch
        {
            ( < 500, _) => 1900 + Year,
            ( < 750, >= 54) => 1800 + Year,
            (_, < 40) => 2000 + Year,
            ( >= 900, _) => 1900 + Year,
            _ => null,
        };

        public List<string> WhyNotInStdnum(DateOnly today)
        {
            var reasons = new List<string>();
            AddIf(_number.ControlRule is ControlRule.From2032, "stdnum knows today's control rule alone");
            AddIf(Mark is "tnr" or "nhn", "stdnum knows no synthetic months but H-nummer's");
            AddIf(YearByIndivid is null, "stdnum wants a century from the individnummer");
            if (YearByIndivid is { } year && (Mark is "" or "hnr"))
            {
                var (day, month) = (Part(0, 2) % 40, Part(2, 2) % 40);
                var exists = day <= DateTime.DaysInMonth(year, month);
                AddIf(!exists, "1900 was no leap year, and 00 may be 2000");
                AddIf(exists && new DateOnly(year, month, day) > today, "stdnum knows nobody who is not born yet");
            }

            return reasons;

            void AddIf(bool holds, string reason)
            {
                if (holds)
                {
                    reasons.Add(reason);
                }
            }
        }

        private int Part(int start, int length) => int.Parse(Digits.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
