using System.Runtime.CompilerServices;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The arithmetic of days, without steps. All of it holds for any day of the years that a case may name.</summary>
internal static class Kalender
{
    /// <summary>The years that a case may name: wide enough for any person, far enough from the calendar's ends.</summary>
    public static readonly DateOnly FoersteDag = new(1900, 1, 1);

    /// <inheritdoc cref="FoersteDag"/>
    public static readonly DateOnly SisteDag = new(2199, 12, 31);

    public static bool ErMulig(DateOnly dato) => dato >= FoersteDag && dato <= SisteDag;

    /// <summary>Throws for an argument outside those years, and names it.</summary>
    public static void Krev(DateOnly dato, [CallerArgumentExpression(nameof(dato))] string? navn = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dato, FoersteDag, navn);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dato, SisteDag, navn);
    }

    /// <summary>Whole years on a day; the birthday itself counts.</summary>
    public static int Alder(DateOnly foedt, DateOnly paa, Skuddaarsfoedt skuddaarsfoedt)
    {
        var aar = paa.Year - foedt.Year;
        return paa < Fyller(foedt, aar, skuddaarsfoedt) ? aar - 1 : aar;
    }

    /// <summary>The birthday on which a person turns an age.</summary>
    public static DateOnly Fyller(DateOnly foedt, int alder, Skuddaarsfoedt skuddaarsfoedt)
    {
        var aar = foedt.Year + alder;
        return foedt is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(aar)
            ? (skuddaarsfoedt is Skuddaarsfoedt.FoersteMars ? new DateOnly(aar, 3, 1) : new DateOnly(aar, 2, 28))
            : new DateOnly(aar, foedt.Month, foedt.Day);
    }

    /// <summary>The nth virkedag after a day; the day itself for 0.</summary>
    public static DateOnly LeggTilVirkedager(DateOnly fra, int antall)
    {
        while (antall > 0)
        {
            fra = fra.AddDays(1);
            antall -= Virkedager.ErVirkedag(fra) ? 1 : 0;
        }

        return fra;
    }

    /// <summary>
    /// The calendar days of the periods that push the last day. A day in a period does not count, so that each pushes the last day by one,
    /// and with it further days of the periods may come before it.
    /// </summary>
    public static int TellDager(DateOnly fra, DateOnly sisteDag, ReadOnlySpan<Periode> sorterte)
    {
        var dager = 0;
        var neste = fra;
        foreach (var periode in sorterte)
        {
            var start = periode.Fra > neste ? periode.Fra : neste;
            if (start > sisteDag.AddDays(dager))
            {
                break;
            }

            if (periode.Til >= start)
            {
                dager += periode.Til.DayNumber - start.DayNumber + 1;
                neste = periode.Til.AddDays(1);
            }
        }

        return dager;
    }

    /// <summary>As <see cref="TellDager"/>, but virkedager, each pushing the last day by one virkedag.</summary>
    public static int TellVirkedager(DateOnly fra, DateOnly sisteDag, ReadOnlySpan<Periode> sorterte)
    {
        var dager = 0;
        var neste = fra;
        foreach (var periode in sorterte)
        {
            var start = periode.Fra > neste ? periode.Fra : neste;
            if (start > sisteDag)
            {
                break;
            }

            if (periode.Til >= start)
            {
                var flere = VirkedagerI(start, periode.Til);
                dager += flere;
                sisteDag = LeggTilVirkedager(sisteDag, flere);
                neste = periode.Til.AddDays(1);
            }
        }

        return dager;
    }

    /// <summary>The virkedager of the periods that fall from one day to another, each once.</summary>
    public static int TellVirkedagerI(DateOnly fra, DateOnly til, ReadOnlySpan<Periode> sorterte)
    {
        var dager = 0;
        var neste = fra;
        foreach (var periode in sorterte)
        {
            var start = periode.Fra > neste ? periode.Fra : neste;
            var slutt = periode.Til < til ? periode.Til : til;
            if (slutt >= start)
            {
                dager += VirkedagerI(start, slutt);
                neste = slutt.AddDays(1);
            }
        }

        return dager;
    }

    /// <summary>Virkedager from one day to another, both inclusive.</summary>
    public static int VirkedagerI(DateOnly fra, DateOnly til)
    {
        var antall = 0;
        for (var dag = fra; dag <= til; dag = dag.AddDays(1))
        {
            antall += Virkedager.ErVirkedag(dag) ? 1 : 0;
        }

        return antall;
    }

    /// <summary>The periods in order, so that the order of the facts does not show.</summary>
    public static Periode[] Sortert(List<Periode> perioder)
    {
        perioder.Sort(static (a, b) => (a.Fra, a.Til).CompareTo((b.Fra, b.Til)));
        return [.. perioder];
    }
}
