using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The year within which the training and the test in social studies must be completed (rows S1-S8).</summary>
internal static class Samfunnskunnskapsfrist
{
    public static Fristberegning ForOpplaeringen(Saksgang sak)
    {
        var r = Begin(sak);
        Norskfritak.BrukForSamfunnskunnskap(sak, r);
        return r.ErUtenSvar || r.Velg(Parametre.Samfunnskunnskapsfrist, sak.Norskoppslag) is not { } rad
            ? new(r, Fristtype.Samfunnskunnskap, null)
            : Beregn(sak, r, Fristtype.Samfunnskunnskap, rad.FristLedd, rad.Permisjon is true, Timerammene.SamfunnskunnskapFullfoert(sak));
    }

    public static Fristberegning ForProeven(Saksgang sak)
    {
        var r = Begin(sak);
        Norskfritak.BrukForProeven(sak, r);
        var avlagt = sak.Opplaeringen?.SamfunnskunnskapsproeveAvlagt;
        return r.ErUtenSvar || r.Velg(Parametre.Samfunnskunnskapsproeve, sak.Norskoppslag) is not { } rad
            ? new(r, Fristtype.Samfunnskunnskapsproeve, null, oppfylt: avlagt)
            : Beregn(sak, r, Fristtype.Samfunnskunnskapsproeve, rad.FristLedd, rad.Permisjon is true, avlagt);
    }

    // Under kapittel 6A there is no training in social studies, at any age.
    private static Regnestykke Begin(Saksgang sak)
    {
        if (sak.Lov.Lovverk is not Lovverk.IntegreringslovenKapittel6A)
        {
            return sak.RegnVidere(sak.Norsk);
        }

        var r = sak.RegnVidere(sak.Lov);
        r.Avslutt(Parametre.SamfunnskunnskapIkkeEtterKapittel6A);
        return r;
    }

    private static Fristberegning Beregn(Saksgang sak, Regnestykke r, Fristtype type, Ledd<int> maaneder, bool medPermisjon, DateOnly? oppfylt)
    {
        if (Norskklokke.Finn(sak, r) is not { } fra)
        {
            return new(r, type, null, oppfylt: oppfylt);
        }

        var frist = r.LeggTilMaaneder(fra, maaneder);
        if (medPermisjon)
        {
            var dager = r.TellPermisjon(Parametre.PermisjonIKalenderdager, fra, r.LastDayOf(fra, frist), Norskfrist.Permisjoner(sak, r), Saksopplysning.Norskpermisjoner);
            frist = r.LeggTilPermisjon(Parametre.PermisjonIKalenderdager, frist, dager);
        }

        return new(r, type, r.FoersteVirkedag(Parametre.NesteVirkedagOgsaaEllers, frist).Verdi, gjelderFra: fra.Verdi, oppfylt: oppfylt);
    }
}
