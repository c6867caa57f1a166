using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>
/// How long the right and duty to be trained in Norwegian lasts: 18 months or three years under integreringsloven, twelve months under
/// kapittel 6A, three years under introduksjonsloven (rows N1-N7).
/// </summary>
internal static class Norskfrist
{
    public static Fristberegning Beregn(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.Norsk);
        if (r.ErUtenSvar || r.Velg(Parametre.Norsklengde, Oppslag(sak, r)) is not { } lengde || Norskklokke.Finn(sak, r) is not { } fra)
        {
            return new(r, Fristtype.Norskopplaering, null);
        }

        var frist = r.LeggTilMaaneder(fra, lengde.VarighetLedd);
        var sisteDag = r.DagenFoer(Parametre.DagenFoer, frist);
        if (lengde.Permisjon is true)
        {
            var dager = r.TellPermisjon(Parametre.PermisjonIKalenderdager, fra, sisteDag, Permisjoner(sak), Saksopplysning.Norskpermisjoner);
            sisteDag = r.LeggTilPermisjon(Parametre.PermisjonIKalenderdager, sisteDag, dager);
            frist = r.LeggTilPermisjon(Parametre.PermisjonIKalenderdager, frist, dager);
        }

        (frist, sisteDag) = Pandeminorsk.Utvid(sak, r, fra, lengde.VarighetLedd, frist, sisteDag);
        frist = r.FoersteVirkedag(Parametre.NesteVirkedagOgsaaEllers, frist);
        (frist, sisteDag) = Aldersgrense(sak, r, frist, sisteDag);
        return new(r, Fristtype.Norskopplaering, frist.Verdi, sisteDag.Verdi, fra.Verdi, sak.Sak.Norsk?.Fullfoert) { SisteDagOpphav = sisteDag.Opphav };
    }

    /// <summary>The leaves as days, in order.</summary>
    public static Periode[] Permisjoner(Saksgang sak)
    {
        if (sak.Sak.Norsk is not { Permisjoner.Count: > 0 } norsk)
        {
            return [];
        }

        var perioder = new List<Periode>(norsk.Permisjoner.Count);
        foreach (var permisjon in norsk.Permisjoner)
        {
            perioder.Add(new(permisjon.Fra, permisjon.Til));
        }

        return Kalender.Sortert(perioder);
    }

    // U-15: whether education is needed of one who is exempted from the duty.
    private static Oppslag Oppslag(Saksgang sak, Regnestykke r)
    {
        var oppslag = sak.Norskoppslag with { Vedtakstart = Vedtakene.FoersteNorskstart(sak.Sak) };
        if (oppslag is not { Lovverk.Verdi: Lovverk.Integreringsloven, Videregaaende: null, Rettsstilling.Verdi: Rettsstilling.Rett } || sak.Valg.UtdanningVedBareRett is UtdanningVedBareRett.Trengs)
        {
            return oppslag;
        }

        var valgt = Valgpunkter.UtdanningVedBareRett.Muligheter[(int)sak.Valg.UtdanningVedBareRett];
        return oppslag with { Videregaaende = r.Fastslaa(Parametre.UtdanningNaarBareRett, new Ledd<bool>(false, new Opphav(valgt, 0)), valgt) };
    }

    // The right and duty end at the age limit, however much of the time is left.
    private static (Ledd<DateOnly> Frist, Ledd<DateOnly> SisteDag) Aldersgrense(Saksgang sak, Regnestykke r, Ledd<DateOnly> frist, Ledd<DateOnly> sisteDag)
    {
        if (Norskaldersgrense.Dag(sak) is not { } dag || dag.Verdi > sisteDag.Verdi)
        {
            return (frist, sisteDag);
        }

        return (r.Tidligste(Parametre.OpphoererVed67, frist, dag), r.Tidligste(Parametre.OpphoererVed67, sisteDag, r.DagenFoer(Parametre.DagenFoer, dag)));
    }
}
