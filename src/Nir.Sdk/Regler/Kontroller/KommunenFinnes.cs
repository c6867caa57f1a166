using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR2004, NIR2005 and NIR2006: the kommunenummer is in Statistics Norway's list and has not expired.</summary>
internal static class KommunenFinnes
{
    public static void Kontroller(Registrering registrering, ref Regelkontroll kontroll)
    {
        // Synthetic municipalities are our own convention; NIR4002 keeps them out of production.
        if (registrering.Kommune.ErSyntetisk)
        {
            return;
        }

        if (!Kommuneregister.TryFinn(registrering.Kommune.ToString(), out var kommune))
        {
            var foerListen = SenesteDato(registrering) < Kommuneregister.ListenBegynner;
            kontroll.Meld(foerListen ? Regelkatalog.NIR2005 : Regelkatalog.NIR2004, default, nameof(Registrering.Kommune));
        }
        else if (kontroll.Kontekst.Dato is var dato && !kommune.ErGyldig(dato))
        {
            kontroll.Meld(Regelkatalog.NIR2006, default, nameof(Registrering.Kommune), dato);
        }
    }

    /// <summary>The latest date that the registration holds; null when it holds none.</summary>
    private static DateOnly? SenesteDato(Registrering registrering)
    {
        var besoek = new SenesteDatoBesoek();
        Modellgang.Gaa(registrering, ref besoek);
        return besoek.Seneste > registrering.Oppstart ? besoek.Seneste : registrering.Oppstart ?? besoek.Seneste;
    }

    private struct SenesteDatoBesoek : IModellbesoek
    {
        public DateOnly? Seneste { get; private set; }

        public void Del(Registreringsdel del, Sted sted)
        {
            Se(del.Hendelsesdato);
            Se((del as IPeriode)?.Til);
        }

        public readonly void Kode(Kodeoppfoering? oppfoering, Kodeverksliste liste, Registreringsdel del, Sted sted, string medlem)
        {
        }

        private void Se(DateOnly? dato)
        {
            if (Seneste is null || dato > Seneste)
            {
                Seneste = dato;
            }
        }
    }
}
