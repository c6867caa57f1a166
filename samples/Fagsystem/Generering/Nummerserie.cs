using System.Globalization;

namespace Fagsystem.Generering;

/// <summary>
/// Synthetic numbers, each used once: fødselsnummer with 80 added to the month (Tenor), DUF-nummer with 80 added to the control digits
/// (this project's convention). The arithmetic is the generator's own, so that it checks the library's instead of trusting it.
/// </summary>
internal sealed class Nummerserie(Terning terning)
{
    private const int SyntetiskTillegg = 80;

    private readonly HashSet<string> _brukt = [];

    public string Fnr()
    {
        while (true)
        {
            var kropp = string.Create(
                CultureInfo.InvariantCulture,
                $"{1 + terning.Kast(28):00}{1 + SyntetiskTillegg + terning.Kast(12):00}{60 + terning.Kast(40):00}{terning.Kast(500):000}");
            if (Kontrollsiffer(kropp, 3, 7, 6, 1, 8, 9, 4, 5, 2) is { } k1
                && Kontrollsiffer($"{kropp}{k1}", 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) is { } k2
                && _brukt.Add(kropp))
            {
                return $"{kropp}{k1}{k2}";
            }
        }
    }

    public string Duf(int soeknadsaar)
    {
        while (true)
        {
            var kropp = string.Create(CultureInfo.InvariantCulture, $"{soeknadsaar:0000}{terning.Kast(1_000_000):000000}");
            if (_brukt.Add(kropp))
            {
                var kontroll = Sum(kropp, 4, 6, 3, 2, 4, 6, 3, 2, 7, 5) % 11;
                return string.Create(CultureInfo.InvariantCulture, $"{kropp}{kontroll + SyntetiskTillegg:00}");
            }
        }
    }

    /// <summary>The same fødselsnummer with another last digit: wrong under today's rule and the one from 2032.</summary>
    public static string MedFeilKontrollsiffer(string fnr) => $"{fnr[..^1]}{(fnr[^1] - '0' + 1) % 10}";

    /// <summary>The same DUF-nummer with other control digits, still synthetic ones.</summary>
    public static string MedFeilKontrollsifre(string duf)
    {
        var kontroll = int.Parse(duf[^2..], CultureInfo.InvariantCulture) - SyntetiskTillegg;
        return string.Create(CultureInfo.InvariantCulture, $"{duf[..^2]}{((kontroll + 1) % 11) + SyntetiskTillegg:00}");
    }

    private static int? Kontrollsiffer(string sifre, params ReadOnlySpan<int> vekter) => (11 - (Sum(sifre, vekter) % 11)) switch
    {
        11 => 0,
        10 => null,
        var siffer => siffer,
    };

    private static int Sum(string sifre, params ReadOnlySpan<int> vekter)
    {
        var sum = 0;
        for (var i = 0; i < vekter.Length; i++)
        {
            sum += (sifre[i] - '0') * vekter[i];
        }

        return sum;
    }
}
