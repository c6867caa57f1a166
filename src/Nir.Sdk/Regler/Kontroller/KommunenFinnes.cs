using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Referanselister;
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

        Span<char> buffer = stackalloc char[Kommunenummer.AntallSifre];
        var nummer = Sifre(registrering.Kommune, buffer);
        if (!Kommuneregister.TryFinn(nummer, out _))
        {
            var foerListen = SenesteDato(registrering) < Kommuneregister.ListenBegynner;
            kontroll.Meld(foerListen ? Regelkatalog.NIR2005 : Regelkatalog.NIR2004, default, nameof(Registrering.Kommune));
        }
        else if (Kommuneregister.ErGyldig(nummer, kontroll.Kontekst.Dato) == false)
        {
            kontroll.Meld(Regelkatalog.NIR2006, default, nameof(Registrering.Kommune), kontroll.Kontekst.Dato);
        }
    }

    // Through a type parameter: the interface's method is called without boxing.
    private static ReadOnlySpan<char> Sifre<T>(T kommune, Span<char> buffer)
        where T : ISpanFormattable =>
        kommune.TryFormat(buffer, out var lengde, default, null) ? buffer[..lengde] : [];

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
