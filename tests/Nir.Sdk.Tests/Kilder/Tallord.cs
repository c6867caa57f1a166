using System.Globalization;
using System.Text.RegularExpressions;
using Nir.Sdk.Frister.Tabeller;

namespace Nir.Sdk.Tests.Kilder;

/// <summary>Finds a number or a day in Norwegian words: <c>24</c> months stand in «inntil to år», and <c>3</c> weeks in «3 uker».</summary>
internal static class Tallord
{
    private static readonly CultureInfo Norsk = CultureInfo.GetCultureInfo("nb-NO");

    // What each number from one is called.
    private static readonly string[] Ord = ["én|en|ett", "to", "tre", "fire", "fem", "seks", "sju|syv", "åtte", "ni", "ti", "elleve", "tolv"];

    private static readonly string[] Maaneder =
        ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    /// <summary>Whether the words carry the number in its unit.</summary>
    public static bool Baerer(string ord, int tall, Enhet enhet) => enhet switch
    {
        Enhet.Maaneder => Finnes(ord, $"{Tall(tall)}{Spenn} måneder") || (tall % 12 == 0 && Baerer(ord, tall / 12, Enhet.Aar)),
        Enhet.Aar => Finnes(ord, $"{Tall(tall)}{Spenn} år"),
        Enhet.Uker => Finnes(ord, $"{Tall(tall)}{Spenn} uker"),
        Enhet.Timer or Enhet.TimerPerUke => Finnes(ord, $"{Tall(tall)} timer"),
        Enhet.Dager or Enhet.Virkedager or Enhet.Antall => Finnes(ord, Tall(tall)),
        _ => throw new ArgumentOutOfRangeException(nameof(enhet), enhet, "The unit is not one of numbers."),
    };

    /// <summary>Whether the words carry the day, its month in full or shortened as the notes of the laws do.</summary>
    public static bool Baerer(string ord, DateOnly dag) =>
        Finnes(ord, $@"{dag.Day.ToString(Norsk)}\.? {Maaned(dag.Month)} {dag.Year.ToString(Norsk)}");

    /// <summary>Whether the words name the month.</summary>
    public static bool BaererMaaned(string ord, int maaned) => Finnes(ord, Maaned(maaned));

    // «18 og 55 år», «tre til seks måneder»: the unit stands after the other end of a span.
    private const string Spenn = @"(?: (?:og|til|til og med) \w+)?";

    private static string Tall(int tall)
    {
        var siffer = tall.ToString(CultureInfo.InvariantCulture);
        return tall <= Ord.Length ? $"(?:{siffer}|{Ord[tall - 1]})" : siffer;
    }

    // «jan», «juli» and «januar» are all used.
    private static string Maaned(int maaned) => $"(?:{Maaneder[maaned - 1]}|{Maaneder[maaned - 1][..3]})";

    // A paragraph's number is no value: «§ 18» is not eighteen of anything.
    private static bool Finnes(string ord, string moenster) => Regex.IsMatch(
        ord, $@"(?<![\p{{L}}\p{{N}}])(?<!§ ){moenster}(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
