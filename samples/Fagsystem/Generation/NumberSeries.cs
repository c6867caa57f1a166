using System.Globalization;

namespace Fagsystem.Generation;

/// <summary>
/// Synthetic numbers, each used once: fødselsnummer with 80 added to the month (Tenor), DUF-nummer with 80 added to the control digits
/// (this project's convention). The arithmetic is the generator's own, so that it checks the library's instead of trusting it.
/// </summary>
internal sealed class NumberSeries(Dice dice)
{
    private const int SyntheticAddition = 80;

    private readonly HashSet<string> _used = [];

    public string Fnr()
    {
        while (true)
        {
            var body = string.Create(
                CultureInfo.InvariantCulture,
                $"{1 + dice.Throw(28):00}{1 + SyntheticAddition + dice.Throw(12):00}{60 + dice.Throw(40):00}{dice.Throw(500):000}");
            if (Kontrollsiffer(body, 3, 7, 6, 1, 8, 9, 4, 5, 2) is { } k1
                && Kontrollsiffer($"{body}{k1}", 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) is { } k2
                && _used.Add(body))
            {
                return $"{body}{k1}{k2}";
            }
        }
    }

    public string Duf(int soeknadsaar)
    {
        while (true)
        {
            var body = string.Create(CultureInfo.InvariantCulture, $"{soeknadsaar:0000}{dice.Throw(1_000_000):000000}");
            if (_used.Add(body))
            {
                var check = Sum(body, 4, 6, 3, 2, 4, 6, 3, 2, 7, 5) % 11;
                return string.Create(CultureInfo.InvariantCulture, $"{body}{check + SyntheticAddition:00}");
            }
        }
    }

    /// <summary>The same fødselsnummer with another last digit: wrong under today's rule and the one from 2032.</summary>
    public static string WithWrongKontrollsiffer(string fnr) => $"{fnr[..^1]}{(fnr[^1] - '0' + 1) % 10}";

    /// <summary>The same DUF-nummer with other control digits, still synthetic ones.</summary>
    public static string WithWrongControlDigits(string duf)
    {
        var check = int.Parse(duf[^2..], CultureInfo.InvariantCulture) - SyntheticAddition;
        return string.Create(CultureInfo.InvariantCulture, $"{duf[..^2]}{((check + 1) % 11) + SyntheticAddition:00}");
    }

    private static int? Kontrollsiffer(string digits, params ReadOnlySpan<int> weights) => (11 - (Sum(digits, weights) % 11)) switch
    {
        11 => 0,
        10 => null,
        var digit => digit,
    };

    private static int Sum(string digits, params ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (digits[i] - '0') * weights[i];
        }

        return sum;
    }
}
