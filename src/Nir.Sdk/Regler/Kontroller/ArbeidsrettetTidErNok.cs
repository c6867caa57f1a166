using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>
/// NIR3020: a programme for work holds on average the least hours a week of work-related elements, from the day the law asks for them to
/// the register's date or the programme's end (IL § 14 a).
/// </summary>
internal static class ArbeidsrettetTidErNok
{
    private const int DagerIEnUke = 7;

    public static void Kontroller(Introduksjonsprogram registrering, ref Regelkontroll kontroll)
    {
        if (!registrering.Tiltak.HarNoe() || registrering.Lovverk is Lovverk.Introduksjonsloven)
        {
            return;
        }

        var svar = kontroll.Vurdering?.Frist(Fristtype.ArbeidsrettedeElementer);
        kontroll.IkkeVurder(Regelkatalog.NIR3020, svar);
        if (svar is not { Frist: { } fra, Rad: ArbeidsrettedeElementerrad rad })
        {
            return;
        }

        var til = Noekkeldatoer.Programslutt(registrering) is { } slutt && slutt < kontroll.Kontekst.Dato ? slutt : kontroll.Kontekst.Dato;
        var dager = til.DayNumber - fra.DayNumber + 1;
        // Part-time municipalities need fewer hours; that they are is not registered, so they are not held to more.
        if (dager >= DagerIEnUke && Timedager(registrering.Tiltak, new(fra, til)) is { } sum && sum < dager * (rad.VedDeltid ?? rad.Timer!.Value))
        {
            kontroll.Meld(Regelkatalog.NIR3020, default, nameof(Introduksjonsprogram.Tiltak), fra, rad: rad);
        }
    }

    /// <summary>Hours a week times days, of all work-related elements in the period. Null: the hours of one of them are not given.</summary>
    private static decimal? Timedager(ValueList<Tiltak> tiltak, Periode periode)
    {
        decimal? sum = 0;
        foreach (var enkelt in tiltak)
        {
            var fra = enkelt.Fra > periode.Fra ? enkelt.Fra : periode.Fra;
            var til = enkelt.Til < periode.Til ? enkelt.Til.Value : periode.Til;
            if (enkelt.Tiltakstype.ErDefinert() && enkelt.Tiltakstype.Gruppe() is Tiltaksgruppe.ArbeidsrettedeTiltak && fra <= til)
            {
                sum += (til.DayNumber - fra.DayNumber + 1) * enkelt.TimerPerUke;
            }
        }

        return sum;
    }
}
