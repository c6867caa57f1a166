using System.Globalization;
using System.Text.Json;
using Nir.Sdk.Frister.Tabeller;

namespace Nir.Sdk.Frister.Tekst;

/// <summary>Days and numbers in the two languages of explanations.</summary>
internal static class Spraak
{
    public static bool ErNorsk(CultureInfo? culture) =>
        (culture ?? CultureInfo.CurrentUICulture).TwoLetterISOLanguageName is "nb" or "nn" or "no";

    /// <summary>A member's name as it stands in JSON.</summary>
    public static string Kode<T>(T verdi)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(verdi.ToString());

    public static string Dato(DateOnly dato, bool norsk) =>
        dato.ToString(norsk ? "dd.MM.yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Antall(decimal antall, Enhet enhet, bool norsk)
    {
        var tall = antall.ToString("0.##", norsk ? Komma : CultureInfo.InvariantCulture);
        var navn = Navn(enhet, antall == 1, norsk);
        return navn.Length == 0 ? tall : $"{tall} {navn}";
    }

    private static readonly NumberFormatInfo Komma = new() { NumberDecimalSeparator = "," };

    private static string Navn(Enhet enhet, bool ental, bool norsk) => (enhet, norsk) switch
    {
        (Enhet.Maaneder, true) => ental ? "måned" : "måneder",
        (Enhet.Maaneder, false) => ental ? "month" : "months",
        (Enhet.Uker, true) => ental ? "uke" : "uker",
        (Enhet.Uker, false) => ental ? "week" : "weeks",
        (Enhet.Dager, true) => ental ? "dag" : "dager",
        (Enhet.Dager, false) => ental ? "day" : "days",
        (Enhet.Virkedager, true) => ental ? "virkedag" : "virkedager",
        (Enhet.Virkedager, false) => ental ? "working day" : "working days",
        (Enhet.Timer, true) => ental ? "time" : "timer",
        (Enhet.Timer, false) => ental ? "hour" : "hours",
        (Enhet.TimerPerUke, true) => ental ? "time i uken" : "timer i uken",
        (Enhet.TimerPerUke, false) => ental ? "hour a week" : "hours a week",
        (Enhet.Aar, true) => "år",
        (Enhet.Aar, false) => ental ? "year" : "years",
        _ => "",
    };
}
