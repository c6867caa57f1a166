using System.Globalization;

namespace Nir.Shared;

/// <summary>Numbers in the real ranges, computed when a test runs: none is ever written down.</summary>
internal static class VirkeligeNumre
{
    /// <summary>What stands in an example where such a number would.</summary>
    public const string Plassholder = "<et virkelig fødselsnummer>";

    private static ReadOnlySpan<byte> Vekter1 => [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];

    private static ReadOnlySpan<byte> Vekter2 => [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>A number of a day and month with what a kind or a series adds to them, and control digits of today's rule.</summary>
    public static string Foedselsnummer(int tilleggDag = 0, int tilleggMaaned = 0)
    {
        for (var individ = 900; ; individ++)
        {
            var kropp = string.Create(CultureInfo.InvariantCulture, $"{15 + tilleggDag:00}{7 + tilleggMaaned:00}75{individ:000}");
            var foerste = (11 - Rest(kropp, Vekter1)) % 11;
            var andre = (11 - Rest(kropp + foerste.ToString(CultureInfo.InvariantCulture)[..1], Vekter2)) % 11;
            if (foerste < 10 && andre < 10)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{kropp}{foerste}{andre}");
            }
        }
    }

    /// <summary>The text with a number for each placeholder.</summary>
    public static string FyllInn(string tekst) => tekst.Replace(Plassholder, Foedselsnummer(), StringComparison.Ordinal);

    private static int Rest(string sifre, ReadOnlySpan<byte> vekter)
    {
        var sum = 0;
        for (var i = 0; i < sifre.Length; i++)
        {
            sum += (sifre[i] - '0') * vekter[i];
        }

        return sum % 11;
    }
}
