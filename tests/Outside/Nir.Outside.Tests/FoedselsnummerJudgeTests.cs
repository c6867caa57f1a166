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
    private const int Antall = 10_000;
    private const int Froe = 20261121;

    [Fact]
    public async Task Ten_thousand_numbers_get_the_same_verdict_from_nav()
    {
        var numre = Numre().Take(Antall).ToList();

        var output = await new Command("node", "tests/Outside/judges/foedselsnummer.js") { Input = string.Join('\n', numre) }.RunAsync();

        var dommer = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Antall, dommer.Length);
        // A failure shows the kinds, never the number.
        Assert.All(numre.Zip(dommer), static par => Assert.Equal(par.Second, VaarDom(par.First)));
        Assert.True(dommer.Count(static dom => dom == "invalid") is > Antall / 10 and < Antall * 9 / 10);
        Assert.Equal(["dnr", "dnr-and-hnr", "dnr-and-tnr", "fnr", "hnr", "invalid", "tnr"], dommer.Distinct().Order(StringComparer.Ordinal));
    }

    private static string VaarDom(string nummer)
    {
        if (!Foedselsnummer.TryParse(nummer, out var lest))
        {
            return "invalid";
        }

        var (dnummer, serie) = (lest.Art is Foedselsnummerart.DNummer, Serie(lest));
        return (dnummer, serie) switch
        {
            (false, "") => "fnr",
            (true, "") => "dnr",
            (false, _) => serie,
            (true, _) => $"dnr-and-{serie}",
        };
    }

    private static string Serie(Foedselsnummer nummer) => nummer switch
    {
        _ when nummer.ErSyntetisk(SyntetiskeSerier.Tenor) => "tnr",
        _ when nummer.Art is Foedselsnummerart.HNummer || nummer.ErSyntetisk(SyntetiskeSerier.Nav) => "hnr",
        _ => "",
    };

    /// <summary>Numbers of every kind with control digits by either rule; every third has one digit changed.</summary>
    private static IEnumerable<string> Numre()
    {
        var tilfeldig = new Random(Froe);
        for (var i = 0; ; i++)
        {
            var dag = tilfeldig.Next(1, 29) + (tilfeldig.Next(2) * 40);
            var maaned = tilfeldig.Next(1, 13) + (tilfeldig.Next(3) * 40);
            var ni = string.Create(CultureInfo.InvariantCulture, $"{dag:00}{maaned:00}{tilfeldig.Next(100):00}{tilfeldig.Next(1000):000}");
            if (MedKontrollsiffer(ni, rest: tilfeldig.Next(4)) is { } nummer)
            {
                yield return i % 3 == 0 ? EndreEttSiffer(nummer, tilfeldig) : nummer;
            }
        }
    }

    private static string EndreEttSiffer(string nummer, Random tilfeldig)
    {
        // The date stays: a changed date may become 29 February, where the two are known to differ.
        var plass = tilfeldig.Next(4, 11);
        var siffer = (nummer[plass] - '0' + tilfeldig.Next(1, 10)) % 10;
        return string.Create(CultureInfo.InvariantCulture, $"{nummer[..plass]}{siffer}{nummer[(plass + 1)..]}");
    }

    /// <summary>Both control digits; null when the combination is not given out.</summary>
    private static string? MedKontrollsiffer(string ni, int rest)
    {
        var k1 = (11 + rest - (Vekt(ni, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
        var ti = string.Create(CultureInfo.InvariantCulture, $"{ni}{k1}");
        var k2 = k1 == 10 ? 10 : (11 - (Vekt(ti, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
        return k2 == 10 ? null : string.Create(CultureInfo.InvariantCulture, $"{ti}{k2}");
    }

    private static int Vekt(string sifre, ReadOnlySpan<int> vekter)
    {
        var sum = 0;
        for (var i = 0; i < vekter.Length; i++)
        {
            sum += (sifre[i] - '0') * vekter[i];
        }

        return sum;
    }
}
