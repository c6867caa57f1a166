using System.Globalization;

namespace Nir.Sdk.Frister.Tables;

/// <summary>A number with its unit, in the two languages.</summary>
internal static class EnhetText
{
    private const int MonthsAYear = 12;

    /// <summary>A count as it stands in running text: «tre måneder», «304 dager», whole years of months as years.</summary>
    public static string Prose(int count, Enhet unit, bool norsk)
    {
        if (unit is Enhet.Maaneder && count > 0 && count % MonthsAYear == 0)
        {
            return Prose(count / MonthsAYear, Enhet.Aar, norsk);
        }

        if (unit is Enhet.Aar && count == 1 && norsk)
        {
            return "ett år";
        }

        var name = GetNavn(unit, count == 1, norsk);
        return name.Length == 0 ? Tekst.Prose.Number(count, norsk) : $"{Tekst.Prose.Number(count, norsk)} {name}";
    }

    public static string Count(decimal count, Enhet unit, bool norsk)
    {
        var number = count.ToString("0.##", norsk ? Comma : CultureInfo.InvariantCulture);
        var name = GetNavn(unit, count == 1, norsk);
        return name.Length == 0 ? number : $"{number} {name}";
    }

    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = "," };

    private static string GetNavn(Enhet unit, bool singular, bool norsk) => (unit, norsk) switch
    {
        (Enhet.Maaneder, true) => singular ? "måned" : "måneder",
        (Enhet.Maaneder, false) => singular ? "month" : "months",
        (Enhet.Uker, true) => singular ? "uke" : "uker",
        (Enhet.Uker, false) => singular ? "week" : "weeks",
        (Enhet.Dager, true) => singular ? "dag" : "dager",
        (Enhet.Dager, false) => singular ? "day" : "days",
        (Enhet.Virkedager, true) => singular ? "virkedag" : "virkedager",
        (Enhet.Virkedager, false) => singular ? "working day" : "working days",
        (Enhet.Timer, true) => singular ? "time" : "timer",
        (Enhet.Timer, false) => singular ? "hour" : "hours",
        (Enhet.TimerPerUke, true) => singular ? "time i uken" : "timer i uken",
        (Enhet.TimerPerUke, false) => singular ? "hour a week" : "hours a week",
        (Enhet.Aar, true) => "år",
        (Enhet.Aar, false) => singular ? "year" : "years",
        _ => "",
    };
}
