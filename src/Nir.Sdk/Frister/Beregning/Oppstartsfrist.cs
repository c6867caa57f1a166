using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>
/// The deadlines to begin: within three months of settlement, registration of residence or claim in the municipality that asks, and never counted
/// from before the right began (rows O1-O4 and N19).
/// </summary>
internal static class Oppstartsfrist
{
    public static Fristberegning ForProgram(Saksgang sak)
    {
        var oppslag = sak.Programoppslag with { Rettsstilling = sak.Program.RettsstillingLedd };
        var settled = sak.Timeline.AgreementWithAsking ?? sak.Timeline.Asking?.From ?? sak.Timeline.AskingRegistration?.From;
        var claim = Saksgang.Faktum(Saksopplysning.Programkrav, sak.Programmet?.Kravdato);
        return Beregn(
            sak, sak.RegnVidere(sak.Program), Fristtype.OppstartIntroduksjonsprogram, oppslag, (settled, claim), Saksopplysning.Bosettinger, sak.Programmet?.Startdato,
            static (sak, r) => RettenInntraadte.ForProgram(sak, r));
    }

    // What the law asks for within the time is the offer.
    public static Fristberegning ForNorsk(Saksgang sak)
    {
        var registered = sak.Timeline.AskingRegistration?.From;
        var claim = Saksgang.Faktum(Saksopplysning.Norskkrav, sak.Opplaeringen?.Kravdato);
        var done = sak.Opplaeringen?.Tilbudsdato ?? sak.Opplaeringen?.Startdato;
        return Beregn(
            sak, sak.RegnVidere(sak.Norsk), Fristtype.OppstartNorskopplaering, sak.Norskoppslag, (registered, claim), Saksopplysning.Folkeregistrering, done,
            static (sak, r) => sak.NorskrettBegan);
    }

    private static Fristberegning Beregn(
        Saksgang sak,
        Regnestykke r,
        Fristtype type,
        Oppslag oppslag,
        (Ledd<DateOnly>? Event, Ledd<DateOnly>? Claim) begins,
        Saksopplysning missing,
        DateOnly? done,
        Func<Saksgang, Regnestykke, Ledd<DateOnly>?> rightBegan)
    {
        if (r.ErUtenSvar || r.Velg(Parametre.Oppstartsfrist, oppslag) is not { } rad)
        {
            return new(r, type, null, oppfylt: done);
        }

        if (begins is (null, null))
        {
            r.Mangler(missing, rad.Id);
            return new(r, type, null, oppfylt: done);
        }

        var from = begins is ({ } happened, { } claim) ? r.Tidligste(rad, happened, claim) : begins.Event ?? begins.Claim!.Value;
        from = NotBeforeTheRight(sak, r, from, rightBegan(sak, r));
        var deadline = r.FoersteVirkedag(Parametre.NesteVirkedagOgsaaEllers, r.LeggTilMaaneder(from, rad.FristLedd));
        return new(r, type, deadline.Verdi, gjelderFra: from.Verdi, oppfylt: done);
    }

    private static Ledd<DateOnly> NotBeforeTheRight(Saksgang sak, Regnestykke r, Ledd<DateOnly> from, Ledd<DateOnly>? right)
    {
        if (right is not { } began || began.Verdi <= from.Verdi)
        {
            return from;
        }

        var valgt = Valgpunkter.OppstartFoerRetten.Muligheter[(int)sak.Valg.OppstartFoerRetten];
        return sak.Valg.OppstartFoerRetten is OppstartFoerRetten.FraRettenBegynte
            ? r.Seneste(Parametre.FristenKanIkkeLoepeFoerRetten, from, began, valgt)
            : r.Fastslaa(Parametre.FristenKanIkkeLoepeFoerRetten, from, valgt);
    }
}
