using System.Globalization;

namespace Nir.Shared;

/// <summary>Numbers in the real ranges, computed when a test runs: none is ever written down.</summary>
public static class RealNumbers
{
    /// <summary>What stands in an example where such a number would.</summary>
    public const string Placeholder = "<et virkelig fødselsnummer>";

    private static ReadOnlySpan<byte> Weights1 => [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];

    private static ReadOnlySpan<byte> Weights2 => [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>A number of a day and month with what a kind or a series adds to them, and control digits of today's rule.</summary>
    public static string Foedselsnummer(int additionDay = 0, int additionMonth = 0)
    {
        for (var individ = 900; ; individ++)
        {
            var body = string.Create(CultureInfo.InvariantCulture, $"{15 + additionDay:00}{7 + additionMonth:00}75{individ:000}");
            var first = (11 - Rest(body, Weights1)) % 11;
            var others = (11 - Rest(body + first.ToString(CultureInfo.InvariantCulture)[..1], Weights2)) % 11;
            if (first < 10 && others < 10)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{body}{first}{others}");
            }
        }
    }

    /// <summary>The text with a number for each placeholder.</summary>
    public static string FillIn(string text) => text.Replace(Placeholder, Foedselsnummer(), StringComparison.Ordinal);

    private static int Rest(string digits, ReadOnlySpan<byte> weights)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits[i] - '0') * weights[i];
        }

        return sum % 11;
    }
}
