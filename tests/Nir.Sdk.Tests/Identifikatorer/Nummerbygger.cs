using System.Globalization;

namespace Nir.Sdk.Tests.Identifikatorer;

/// <summary>
/// Computes numbers when a test runs, so that none from a real range is ever written down. The control digits are worked out the way
/// the sources explain them (eleven minus the remainder), on text, so that the product's own arithmetic is not its own judge.
/// </summary>
internal static class Nummerbygger
{
    public const int Tenor = 80;
    public const int NorskHelsenett = 65;
    public const int Nav = 40;
    public const int DNummer = 40;

    /// <summary>Null when these digits cannot be given control digits. <paramref name="rest"/> 1 to 3 are the remainders new in 2032.</summary>
    public static string? Foedselsnummer(int dag, int maaned, int aar, int individ, int rest = 0)
    {
        var kropp = string.Create(CultureInfo.InvariantCulture, $"{dag:00}{maaned:00}{aar:00}{individ:000}");
        var k1 = (11 + rest - (Sum(kropp, 3, 7, 6, 1, 8, 9, 4, 5, 2) % 11)) % 11;
        if (k1 == 10)
            return null;
        var k2 = (11 - (Sum($"{kropp}{k1}", 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11)) % 11;
        return k2 == 10 ? null : $"{kropp}{k1}{k2}";
    }

    /// <summary>The first number with this day and month that can be given control digits, counting up from an individnummer.</summary>
    public static string FoersteFoedselsnummer(int dag, int maaned, int rest = 0) =>
        Enumerable.Range(100, 100).Select(individ => Foedselsnummer(dag, maaned, 12, individ, rest)).First(nummer => nummer is not null)!;

    public static string SyntetiskFoedselsnummer() => FoersteFoedselsnummer(dag: 17, maaned: 5 + Tenor);

    public static string DufNummer(int aar, int loepenummer, int tillegg = Tenor)
    {
        var kropp = string.Create(CultureInfo.InvariantCulture, $"{aar:0000}{loepenummer:000000}");
        var kontroll = Sum(kropp, 4, 6, 3, 2, 4, 6, 3, 2, 7, 5) % 11;
        return string.Create(CultureInfo.InvariantCulture, $"{kropp}{kontroll + tillegg:00}");
    }

    public static string SyntetiskDufNummer() => DufNummer(aar: 2026, loepenummer: 271828);

    /// <summary>Null when these eight digits cannot be given a control digit.</summary>
    public static string? Organisasjonsnummer(int aatteSifre)
    {
        var kropp = aatteSifre.ToString("00000000", CultureInfo.InvariantCulture);
        var kontroll = (11 - (Sum(kropp, 3, 2, 7, 6, 5, 4, 3, 2) % 11)) % 11;
        return kontroll == 10 ? null : $"{kropp}{kontroll}";
    }

    private static int Sum(string sifre, params ReadOnlySpan<int> vekter)
    {
        var sum = 0;
        for (var i = 0; i < vekter.Length; i++)
            sum += (sifre[i] - '0') * vekter[i];
        return sum;
    }
}
