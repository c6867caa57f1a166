using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR3010: leave from the training extends its deadline, or the fagsystem must know that it does not (rows N1-N7).</summary>
internal static class PermisjonenForlengerFristen
{
    public static void Kontroller(Norskopplaering registrering, ref Regelkontroll kontroll)
    {
        if (!registrering.Permisjoner.HarNoe() || !registrering.Lovverk.ErDefinert() || !registrering.Rettsstilling.ErDefinert())
        {
            return;
        }

        var oppslag = new Oppslag { Lovverk = registrering.Lovverk, Familie = registrering.Familie, Rettsstilling = registrering.Rettsstilling };
        if (Parametre.Norsklengde.Velg(oppslag, kontroll.Kontekst.Regelmotorvalg ?? new(), out _, out _) is { Permisjon: false } rad)
        {
            kontroll.Meld(Regelkatalog.NIR3010, default, nameof(Norskopplaering.Permisjoner), rad: rad);
        }
    }
}
