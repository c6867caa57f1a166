using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR2001, NIR2002 and NIR2003: a code is known, belongs to the law, and holds on the date that decides.</summary>
internal static class KodenGjelder
{
    public static void Kontroller(
        Kodeoppfoering? oppfoering, Kodeverksliste liste, Registreringsdel del, Sted sted, string medlem, ref Regelkontroll kontroll)
    {
        if (oppfoering is null)
        {
            kontroll.Meld(Regelkatalog.NIR2001, sted, medlem, liste: liste.Tittel);
            return;
        }

        if (kontroll.ErForbudt(sted, medlem))
        {
            return;
        }

        var lovverk = kontroll.Registrering.Lovverk;
        if (lovverk.ErDefinert() && !oppfoering.ErGyldig(lovverk))
        {
            kontroll.Meld(Regelkatalog.NIR2003, sted, medlem, liste: liste.Tittel);
        }

        if (oppfoering is { Fra: null, Til: null })
        {
            return;
        }

        if (Noekkeldatoer.Finn(liste.Noekkeldato, kontroll.Registrering, del, kontroll.Kontekst.Dato) is not { } dato)
        {
            kontroll.IkkeVurder(Regelkatalog.NIR2002, liste.Noekkeldato.ToString());
        }
        else if (!oppfoering.ErGyldig(dato))
        {
            kontroll.Meld(Regelkatalog.NIR2002, sted, medlem, dato, liste.Tittel);
        }
    }
}
