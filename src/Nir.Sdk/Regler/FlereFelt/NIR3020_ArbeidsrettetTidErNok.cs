using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>
/// NIR3020: a programme for work holds on average the least hours a week of work-related elements, from the day the law asks for them to
/// the register's date or the programme's end (IL § 14 a).
/// </summary>
internal static class NIR3020_ArbeidsrettetTidErNok
{
    private const int DaysInWeek = 7;

    public static void Check(Introduksjonsprogram registrering, ref RegelCheck check)
    {
        if (!registrering.Tiltak.HasAny() || registrering.Lovverk is Lovverk.Introduksjonsloven)
        {
            return;
        }

        var response = check.Saksgang?.ArbeidsrettedeElementer;
        check.DoNotAssess(RegelNumber.NIR3020, response);
        if (response is not { Frist: { } from, Rad: ArbeidsrettedeElementerRow row })
        {
            return;
        }

        var to = Noekkeldatoer.Programslutt(registrering) is { } end && end < check.Context.Dato ? end : check.Context.Dato;
        var days = to.DayNumber - from.DayNumber + 1;
        // Part-time municipalities need fewer hours; that they are is not registered, so they are not held to more.
        if (days >= DaysInWeek && HourDays(registrering.Tiltak, new(from, to)) is { } sum && sum < days * (row.VedDeltid ?? row.Timer!.Value))
        {
            check.Report(RegelCatalogue.NIR3020, default, nameof(Introduksjonsprogram.Tiltak), from, row: row);
        }
    }

    /// <summary>Hours a week times days, of all work-related elements in the period. Null: the hours of one of them are not given.</summary>
    private static decimal? HourDays(ValueList<Tiltak> tiltak, Periode periode)
    {
        decimal? sum = 0;
        foreach (var single in tiltak)
        {
            var from = single.Fra > periode.Fra ? single.Fra : periode.Fra;
            var to = single.Til < periode.Til ? single.Til.Value : periode.Til;
            if (single.Tiltakstype.IsDefined() && single.Tiltakstype.Gruppe() is Tiltaksgruppe.ArbeidsrettedeTiltak && from <= to)
            {
                sum += (to.DayNumber - from.DayNumber + 1) * single.TimerPerUke;
            }
        }

        return sum;
    }
}
