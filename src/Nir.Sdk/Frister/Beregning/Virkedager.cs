namespace Nir.Sdk.Frister.Beregning;

/// <summary>Norwegian virkedager: Monday to Friday, but for the helligdager (lov 1995-02-24 nr. 12 § 2) and 1 and 17 May.</summary>
/// <remarks>Saturday is a fridag (IF § 17) and extends a deadline (domstolloven § 149). Computed for any year of the Gregorian calendar.</remarks>
public static class Virkedager
{
    /// <summary>Whether the day is a virkedag.</summary>
    /// <param name="dato">Any day.</param>
    public static bool ErVirkedag(DateOnly dato) =>
        dato.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !ErHelligdag(dato);

    /// <summary>Whether the day is a helligdag, or 1 or 17 May, whatever its weekday.</summary>
    /// <param name="dato">Any day.</param>
    public static bool ErHelligdag(DateOnly dato)
    {
        if (dato is { Month: 1, Day: 1 } or { Month: 5, Day: 1 or 17 } or { Month: 12, Day: 25 or 26 })
        {
            return true;
        }

        // Skjærtorsdag, langfredag, 1. and 2. påskedag, Kristi himmelfartsdag, 1. and 2. pinsedag.
        return (dato.DayNumber - FoerstePaaskedag(dato.Year).DayNumber) is -3 or -2 or 0 or 1 or 39 or 49 or 50;
    }

    /// <summary>The day itself when it is a virkedag, else the next one (domstolloven § 149).</summary>
    /// <param name="dato">A day before the last week of year 9999.</param>
    public static DateOnly FoerstFraOgMed(DateOnly dato)
    {
        while (!ErVirkedag(dato))
        {
            dato = dato.AddDays(1);
        }

        return dato;
    }

    /// <summary>Easter Sunday by the Gregorian computus.</summary>
    /// <param name="aar">1583-9999.</param>
    public static DateOnly FoerstePaaskedag(int aar)
    {
        var (gyldentall, aarhundre, rest) = (aar % 19, aar / 100, aar % 100);
        var epakt = ((19 * gyldentall) + aarhundre - (aarhundre / 4) - ((aarhundre - ((aarhundre + 8) / 25) + 1) / 3) + 15) % 30;
        var ukedag = (32 + (2 * (aarhundre % 4)) + (2 * (rest / 4)) - epakt - (rest % 4)) % 7;
        var korreksjon = (gyldentall + (11 * epakt) + (22 * ukedag)) / 451;
        var dager = epakt + ukedag - (7 * korreksjon) + 114;
        return new DateOnly(aar, dager / 31, (dager % 31) + 1);
    }
}
