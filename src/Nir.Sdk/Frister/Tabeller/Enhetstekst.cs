using System.Globalization;

namespace Nir.Sdk.Frister.Tabeller;

/// <summary>A number with its unit, in the two languages.</summary>
internal static class Enhetstekst
{
    /// <summary>A count as it stands in running text: «tre måneder», «304 dager».</summary>
    public static string Prose(int antall, Enhet enhet, bool norsk)
    {
        var navn = Navn(enhet, antall == 1, norsk);
        return navn.Length == 0 ? Tekst.Prose.Number(antall, norsk) : $"{Tekst.Prose.Number(antall, norsk)} {navn}";
    }

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
