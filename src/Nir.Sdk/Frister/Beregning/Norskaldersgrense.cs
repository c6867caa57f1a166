using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The day the right and duty to be trained end because of age (row N9).</summary>
internal static class Norskaldersgrense
{
    public static Fristberegning Beregn(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.Norsk);
        if (r.ErUtenSvar)
        {
            return new(r, Fristtype.AldersgrenseNorskopplaering, null);
        }

        if (Dag(sak) is not { } dag)
        {
            r.Mangler(Saksopplysning.Foedselsdato, Parametre.OpphoererVed67.Id);
            return new(r, Fristtype.AldersgrenseNorskopplaering, null);
        }

        var frist = r.Fastslaa(Parametre.OpphoererVed67, dag, sak.Skuddaarsvalg);
        return new(r, Fristtype.AldersgrenseNorskopplaering, frist.Verdi, frist.Verdi.AddDays(-1));
    }

    /// <summary>The birthday; null when the date of birth is not known. It stands in steps as a day, not as a date of birth.</summary>
    public static Ledd<DateOnly>? Dag(Saksgang sak) => sak.Sak.Foedselsdato is { } foedt
        ? new(Kalender.Fyller(foedt, Parametre.OpphoererVed67.Alder!.Value, sak.Valg.Skuddaarsfoedt), Opphav.Opplysning(Saksopplysning.AldersgrensenNaas))
        : null;
}
