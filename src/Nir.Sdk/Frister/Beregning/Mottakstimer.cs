using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The hours of training in reception centres (rows H17-H22).</summary>
internal static class Mottakstimer
{
    public static Timeramme Norsk(Saksgang sak)
    {
        var (r, rad) = Rad(sak);
        return rad is null
            ? Uten(r, Timefag.Norsk)
            : Svar(r, rad, Timefag.Norsk, rad.NorskLedd, Timerammene.Sum(sak.Sak.Asylsak?.TimerNorsk, Saksopplysning.Asyltimer, sak));
    }

    public static Timeramme KulturOgVerdier(Saksgang sak)
    {
        var (r, rad) = Rad(sak);
        if (rad is { KulturOgVerdier: null })
        {
            r.Avslutt(rad);
        }

        return rad is null || r.ErUtenSvar
            ? Uten(r, Timefag.KulturOgVerdier)
            : Svar(r, rad, Timefag.KulturOgVerdier, rad.KulturOgVerdierLedd, Kultur(sak));
    }

    // IF § 73: those who had 25 hours of culture and values before 2022 have no duty of social studies.
    public static Timeramme Samfunnskunnskap(Saksgang sak)
    {
        var (r, rad) = Rad(sak);
        if (rad is { Samfunnskunnskap: null })
        {
            r.Avslutt(rad);
        }
        else if (rad is not null && r.Omfatter(Parametre.KulturOgVerdierFoer2022, sak.Personoppslag) is true
            && r.ErMinst(Parametre.KulturOgVerdierFoer2022, Kultur(sak), Parametre.KulturOgVerdierFoer2022.TimerLedd, Enhet.Timer))
        {
            r.Avslutt(Parametre.KulturOgVerdierFoer2022);
        }

        return rad is null || r.ErUtenSvar
            ? Uten(r, Timefag.Samfunnskunnskap)
            : Svar(r, rad, Timefag.Samfunnskunnskap, rad.SamfunnskunnskapLedd, Timerammene.Sum(sak.Sak.Asylsak?.TimerSamfunnskunnskap, Saksopplysning.AsyltimerSamfunnskunnskap, sak));
    }

    private static (Regnestykke Regnestykke, Mottakstimerrad? Rad) Rad(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.Mottak);
        return (r, r.ErUtenSvar ? null : r.Velg(Parametre.Mottakstimer, sak.Personoppslag));
    }

    private static Ledd<decimal> Kultur(Saksgang sak) =>
        new(sak.Sak.Asylsak?.TimerKulturOgVerdier ?? 0, Opphav.Opplysning(Saksopplysning.KulturOgVerdier));

    private static Timeramme Svar(Regnestykke r, Mottakstimerrad rad, Timefag fag, Ledd<int> ramme, Ledd<decimal> brukt)
    {
        var gjenstaar = r.Rest(rad, ramme, brukt);
        return new(r, Registreringsfamilie.Asylopplaering, fag, ramme.Verdi, brukt, gjenstaar);
    }

    private static Timeramme Uten(Regnestykke r, Timefag fag) => new(r, Registreringsfamilie.Asylopplaering, fag, null, null, null);
}
