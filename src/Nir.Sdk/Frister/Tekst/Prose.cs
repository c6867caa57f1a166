using System.Globalization;

namespace Nir.Sdk.Frister.Tekst;

/// <summary>Days and lists as they stand in running text; the names are our own, so that they need no culture of the machine's.</summary>
internal static class Prose
{
    private static readonly string[] Months =
        ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    private static readonly string[] MonthsEn =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Small = ["én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"];

    private static readonly string[] SmallEn = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] Weekdays = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

    /// <summary>«2. mars 2026», «2 March 2026».</summary>
    public static string Day(DateOnly day, bool norsk) => norsk
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day}. {Months[day.Month - 1]} {day.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day} {MonthsEn[day.Month - 1]} {day.Year}");

    /// <summary>«februar», «February».</summary>
    public static string Month(int month, bool norsk) => (norsk ? Months : MonthsEn)[month - 1];

    /// <summary>The same with the day of the week.</summary>
    public static string Weekday(DateOnly day, bool norsk) => $"{(norsk ? Weekdays[(int)day.DayOfWeek] : day.DayOfWeek.ToString())} {Day(day, norsk)}";

    /// <summary>A small number in words, others in digits.</summary>
    public static string Number(int number, bool norsk) => number is >= 1 and <= 12
        ? (norsk ? Small : SmallEn)[number - 1]
        : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Clauses that could stand alone: «a, b, og c», «a, b, and c».</summary>
    public static string Clauses(IReadOnlyList<string> parts, bool norsk) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))}, {(norsk ? "og" : "and")} {parts[^1]}";

    /// <summary>«a, b og c», «a, b and c».</summary>
    public static string And(IReadOnlyList<string> parts, bool norsk) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))} {(norsk ? "og" : "and")} {parts[^1]}";
}
