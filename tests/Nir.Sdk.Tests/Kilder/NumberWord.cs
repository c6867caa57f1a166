using System.Globalization;
using System.Text.RegularExpressions;
using Nir.Sdk.Frister.Tables;

namespace Nir.Sdk.Tests.Kilder;

/// <summary>Finds a number or a day in Norwegian words: <c>24</c> months stand in «inntil to år», and <c>3</c> weeks in «3 uker».</summary>
internal static class NumberWord
{
    private static readonly CultureInfo Norsk = CultureInfo.GetCultureInfo("nb-NO");

    // What each number from one is called.
    private static readonly string[] Words = ["én|en|ett", "to", "tre", "fire", "fem", "seks", "sju|syv", "åtte", "ni", "ti", "elleve", "tolv"];

    private static readonly string[] Maaneder =
        ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    /// <summary>Whether the words carry the number in its unit.</summary>
    public static bool Carrier(string word, int number, Enhet unit) => unit switch
    {
        Enhet.Maaneder => Exists(word, $"{Number(number)}{Span} måneder") || (number % 12 == 0 && Carrier(word, number / 12, Enhet.Aar)),
        Enhet.Aar => Exists(word, $"{Number(number)}{Span} år"),
        Enhet.Uker => Exists(word, $"{Number(number)}{Span} uker"),
        Enhet.Timer or Enhet.TimerPerUke => Exists(word, $"{Number(number)} timer"),
        Enhet.Dager or Enhet.Virkedager or Enhet.Antall => Exists(word, Number(number)),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "The unit is not one of numbers."),
    };

    /// <summary>Whether the words carry the day, its month in full or shortened as the notes of the laws do.</summary>
    public static bool Carrier(string word, DateOnly day) =>
        Exists(word, $@"{day.Day.ToString(Norsk)}\.? {Month(day.Month)} {day.Year.ToString(Norsk)}");

    /// <summary>Whether the words name the month.</summary>
    public static bool CarrierMonth(string word, int month) => Exists(word, Month(month));

    // «18 og 55 år», «tre til seks måneder»: the unit stands after the other end of a span.
    private const string Span = @"(?: (?:og|til|til og med) \w+)?";

    private static string Number(int number)
    {
        var digit = number.ToString(CultureInfo.InvariantCulture);
        return number <= Words.Length ? $"(?:{digit}|{Words[number - 1]})" : digit;
    }

    // «jan», «juli» and «januar» are all used.
    private static string Month(int month) => $"(?:{Maaneder[month - 1]}|{Maaneder[month - 1][..3]})";

    // A paragraph's number is no value: «§ 18» is not eighteen of anything.
    private static bool Exists(string word, string pattern) => Regex.IsMatch(
        word, $@"(?<![\p{{L}}\p{{N}}])(?<!§ ){pattern}(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
