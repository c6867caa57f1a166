using System.Globalization;

namespace Nir.Sdk.Tests.Identifikatorer;

/// <summary>
/// Computes numbers when a test runs, so that none from a real range is ever written down. The control digits are worked out the way
/// the sources explain them (eleven minus the remainder), on text, so that the product's own arithmetic is not its own judge.
/// </summary>
internal static class NumberBuilder
{
    public const int Tenor = 80;
    public const int NorskHelsenett = 65;
    public const int Nav = 40;
    public const int DNummer = 40;

    /// <summary>Null when these digits cannot be given control digits. <paramref name="rest"/> 1 to 3 are the remainders new in 2032.</summary>
    public static string? Foedselsnummer(int day, int month, int year, int individ, int rest = 0)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{day:00}{month:00}{year:00}{individ:000}");
        var k1 = (11 + rest - (Sum(body, 3, 7, 6, 1, 8, 9, 4, 5, 2) % 11)) % 11;
        if (k1 == 10)
        {
            return null;
        }

        var k2 = (11 - (Sum($"{body}{k1}", 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11)) % 11;
        return k2 == 10 ? null : $"{body}{k1}{k2}";
    }

    /// <summary>The first number with this day and month that can be given control digits, counting up from an individnummer.</summary>
    public static string FirstFoedselsnummer(int day, int month, int rest = 0, int year = 12) =>
        Enumerable.Range(100, 100).Select(individ => Foedselsnummer(day, month, year, individ, rest)).First(number => number is not null)!;

    public static string SyntheticFoedselsnummer() => FirstFoedselsnummer(day: 17, month: 5 + Tenor);

    public static string DufNummer(int year, int sequenceNumber, int addition = Tenor)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{year:0000}{sequenceNumber:000000}");
        var check = Sum(body, 4, 6, 3, 2, 4, 6, 3, 2, 7, 5) % 11;
        return string.Create(CultureInfo.InvariantCulture, $"{body}{check + addition:00}");
    }

    public static string SyntheticDufNummer() => DufNummer(year: 2026, sequenceNumber: 271828);

    /// <summary>Null when these eight digits cannot be given a control digit.</summary>
    public static string? Organisasjonsnummer(int eightDigits)
    {
        var body = eightDigits.ToString("00000000", CultureInfo.InvariantCulture);
        var check = (11 - (Sum(body, 3, 2, 7, 6, 5, 4, 3, 2) % 11)) % 11;
        return check == 10 ? null : $"{body}{check}";
    }

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
