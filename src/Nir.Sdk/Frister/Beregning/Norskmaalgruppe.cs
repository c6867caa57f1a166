using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Who has a right or a duty to be trained in Norwegian and social studies: permit, age, settlement and exemption (regimes R1-R5).</summary>
internal static class Norskmaalgruppe
{
    public static Ordningssvar Finn(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.Lov, sak.Funn.Norsk);
        if (r.ErUtenSvar || sak.Tillatelse is null)
        {
            return UtenTillatelse(sak, r);
        }

        var oppslag = sak.Personoppslag.For(Registreringsfamilie.Norskopplaering);
        if (r.Velg(Parametre.Norskrettsstilling, oppslag) is not { Rettsstilling: { } rettsstilling } rad)
        {
            return Uten(r);
        }

        var opphav = new Opphav(rad, 0);
        if (!Kontroller(sak, r, rettsstilling, oppslag))
        {
            return Uten(r);
        }

        (rettsstilling, opphav) = Norskfritak.Bruk(sak, r, rettsstilling, opphav);
        return r.ErUtenSvar ? Uten(r) : Ordningene.Svar(r, oppslag with { Rettsstilling = new(rettsstilling, opphav) });
    }

    private static bool Kontroller(Saksgang sak, Regnestykke r, Rettsstilling rettsstilling, Oppslag oppslag) =>
        rettsstilling is Rettsstilling.KanTilbys || (Alder(sak, r, oppslag) && Bosatt(sak, r));

    private static bool Alder(Saksgang sak, Regnestykke r, Oppslag oppslag)
    {
        if (r.Velg(Parametre.Norskalder, oppslag) is not { } grenser)
        {
            return false;
        }

        if (sak.Sak.Foedselsdato is not { } foedt)
        {
            r.Mangler(Saksopplysning.Foedselsdato, grenser.Id);
            return false;
        }

        // Under introduksjonsloven people grow into the group; under integreringsloven the age at the grant decides for good.
        var ved = grenser.VedInnvilgelsen is true ? sak.Tillatelse!.Innvilget : sak.Dato.Verdi;
        var alder = sak.Alder(foedt, ved, grenser.VedInnvilgelsen is true ? Saksopplysning.AlderVedInnvilgelsen : Saksopplysning.Alder);
        var iGruppen = r.ErMinst(grenser, alder, grenser.FraAlderLedd, Enhet.Aar)
            && r.ErUnder(grenser, alder, grenser.TilAlderLedd, Enhet.Aar)
            && r.ErUnder(grenser, sak.Alder(foedt, sak.Dato.Verdi, Saksopplysning.Alder), grenser.TilAlderLedd, Enhet.Aar);
        if (!iGruppen)
        {
            r.Avslutt(Parametre.UtenforNorskalder);
        }

        return iGruppen;
    }

    // NIR computes the categories of kapittel 6A only when the person is settled by agreement; the right begins there too.
    private static bool Bosatt(Saksgang sak, Regnestykke r)
    {
        if (sak.Lov.Lovverk is not Lovverk.IntegreringslovenKapittel6A || Bosettingene.FoersteEtterAvtale(sak) is not null)
        {
            return true;
        }

        r.Mangler(Saksopplysning.Bosettinger, Parametre.NorskrettEtterKapittel6A.Id);
        return false;
    }

    private static Ordningssvar UtenTillatelse(Saksgang sak, Regnestykke r)
    {
        if (!r.ErUtenSvar)
        {
            r.Mangler(Saksopplysning.Tillatelser, Parametre.Norskrettsstilling.Id);
        }

        return Uten(r);
    }

    private static Ordningssvar Uten(Regnestykke r) => new(r, Registreringsfamilie.Norskopplaering, null, default, null, null);
}
