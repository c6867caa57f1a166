using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The deadlines to begin: within three months of settlement, registration of residence or claim (rows O1-O4).</summary>
internal static class Oppstartsfrist
{
    public static Fristberegning ForProgram(Saksgang sak)
    {
        var oppslag = sak.Programoppslag with { Rettsstilling = sak.Program.RettsstillingLedd };
        var bosatt = Bosettingene.FoersteEtterAvtale(sak) ?? Bosettingene.Foerste(sak);
        var krav = Saksgang.Faktum(Saksopplysning.Programkrav, sak.Sak.Program?.Kravdato);
        return Beregn(sak.RegnVidere(sak.Program), Fristtype.OppstartIntroduksjonsprogram, oppslag, bosatt, krav, Saksopplysning.Bosettinger, sak.Sak.Program?.Startdato);
    }

    // What the law asks for within the time is the offer.
    public static Fristberegning ForNorsk(Saksgang sak)
    {
        var registrert = Bosettingene.FoersteFolkeregistrering(sak);
        var krav = Saksgang.Faktum(Saksopplysning.Norskkrav, sak.Sak.Norsk?.Kravdato);
        var oppfylt = sak.Sak.Norsk?.Tilbudsdato ?? sak.Sak.Norsk?.Startdato;
        return Beregn(sak.RegnVidere(sak.Norsk), Fristtype.OppstartNorskopplaering, sak.Norskoppslag, registrert, krav, Saksopplysning.Folkeregistrering, oppfylt);
    }

    private static Fristberegning Beregn(
        Regnestykke r, Fristtype type, Oppslag oppslag, Ledd<DateOnly>? hendelse, Ledd<DateOnly>? krav, Saksopplysning mangler, DateOnly? oppfylt)
    {
        if (r.ErUtenSvar || r.Velg(Parametre.Oppstartsfrist, oppslag) is not { } rad)
        {
            return new(r, type, null, oppfylt: oppfylt);
        }

        if ((hendelse, krav) is (null, null))
        {
            r.Mangler(mangler, rad.Id);
            return new(r, type, null, oppfylt: oppfylt);
        }

        var fra = hendelse is { } h && krav is { } k ? r.Tidligste(rad, h, k) : hendelse ?? krav!.Value;
        var frist = r.FoersteVirkedag(Parametre.NesteVirkedagOgsaaEllers, r.LeggTilMaaneder(fra, rad.FristLedd));
        return new(r, type, frist.Verdi, gjelderFra: fra.Verdi, oppfylt: oppfylt);
    }
}
