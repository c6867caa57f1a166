using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Extended training under kapittel 6A: when a decision may be made, how long and how many (rows U1-U8).</summary>
internal static class UtvidetNorsk
{
    /// <summary>The window around the deadline in which the first decision may be made.</summary>
    public static Fristberegning Vindu(Saksgang sak, Fristberegning norsk)
    {
        var r = sak.RegnVidere(norsk);
        if (r.ErUtenSvar)
        {
            return new(r, Fristtype.VedtakOmUtvidetNorskopplaering, null);
        }

        var (fra, til) = Vindu(r, norsk);
        return r.Velg(Parametre.UtvidetNorskopplaering, sak.Norskoppslag with { Vedtakstart = fra }) is null
            ? new(r, Fristtype.VedtakOmUtvidetNorskopplaering, null)
            : new(r, Fristtype.VedtakOmUtvidetNorskopplaering, til.Verdi, gjelderFra: fra.Verdi, oppfylt: FoersteVedtak(sak));
    }

    /// <summary>Each decision on extended training, oldest first, and whether it is within what the law allows.</summary>
    public static IEnumerable<Vedtaksvurdering> Vurder(Saksgang sak, Fristberegning norsk)
    {
        var vedtak = sak.Opplaeringen?.Vedtak ?? [];
        var rekkefoelge = Enumerable.Range(0, vedtak.Count).Where(i => vedtak[i].Vedtakstype is Vedtakstype.UtvidetNorskopplaering && vedtak[i].Vedtaksdato <= sak.Dato.Verdi)
            .OrderBy(i => vedtak[i].Vedtaksdato).ToList();
        for (var nummer = 0; nummer < rekkefoelge.Count; nummer++)
        {
            yield return Vurder(sak, norsk, vedtak, rekkefoelge, nummer);
        }
    }

    private static Vedtaksvurdering Vurder(Saksgang sak, Fristberegning norsk, ValueList<Vedtak> vedtak, List<int> rekkefoelge, int nummer)
    {
        var indeks = rekkefoelge[nummer];
        var r = sak.RegnVidere(norsk);
        if (sak.Lov.Lovverk is not (null or Lovverk.IntegreringslovenKapittel6A))
        {
            return new(sak.RegnVidere(sak.Lov), Vedtakstype.UtvidetNorskopplaering, indeks, Parametre.UtvidetBareEtterKapittel6A);
        }

        var start = vedtak[indeks].Startdato is { } dato ? new Ledd<DateOnly>(dato, Opphav.Opplysning(Saksopplysning.Norskvedtakstart, indeks)) : (Ledd<DateOnly>?)null;
        if (start is null)
        {
            r.Mangler(Saksopplysning.Norskvedtakstart, Parametre.UtvidetNorskopplaering.Id);
        }

        if (r.ErUtenSvar || r.Slaa(Parametre.UtvidetNorskopplaering, sak.Norskoppslag with { Vedtakstart = start }) is not { } rad)
        {
            return new(r, Vedtakstype.UtvidetNorskopplaering, indeks, null);
        }

        return new(r, Vedtakstype.UtvidetNorskopplaering, indeks, rad.GjelderIkke ? rad : Avslag(sak, r, norsk, rad, vedtak, rekkefoelge, nummer));
    }

    private static UtvidetNorskAvslagrad? Avslag(
        Saksgang sak, Regnestykke r, Fristberegning norsk, UtvidetNorskopplaeringrad rad, ValueList<Vedtak> vedtak, List<int> rekkefoelge, int nummer)
    {
        if (r.ErOver(Parametre.ForMangeVedtak, new Ledd<int>(nummer + 1, Opphav.Opplysning(Saksopplysning.Norskvedtak)), rad.AntallVedtakLedd, Enhet.Antall))
        {
            return Parametre.ForMangeVedtak;
        }

        if (nummer == 0 && ErUtenforVinduet(r, norsk, vedtak[rekkefoelge[0]], rekkefoelge[0]))
        {
            return Parametre.UtenforVinduet;
        }

        return ErForLangt(sak, r, rad, vedtak, rekkefoelge[nummer]) ? Parametre.ForLangtVedtak : null;
    }

    private static bool ErUtenforVinduet(Regnestykke r, Fristberegning norsk, Vedtak vedtak, int indeks)
    {
        // § 43 g third sentence: for those whose right had ended when the rule came, there is no window.
        if (Parametre.UtvidetMedVideregaaende.Periode.Fra is { } introduced && norsk.SisteDag < introduced)
        {
            r.Fastslaa(Parametre.RettenVarUteJuli2023, new Ledd<DateOnly>(norsk.SisteDag.Value, norsk.SisteDagOpphav));
            return false;
        }

        var (fra, til) = Vindu(r, norsk);
        var dato = new Ledd<DateOnly>(vedtak.Vedtaksdato, Opphav.Opplysning(Saksopplysning.Norskvedtaksdato, indeks));
        return r.ErFoer(Parametre.UtenforVinduet, dato, fra) || r.ErFoer(Parametre.UtenforVinduet, til, dato);
    }

    // U-11: what ran past the repeal runs its time, or ends with it.
    private static bool ErForLangt(Saksgang sak, Regnestykke r, UtvidetNorskopplaeringrad rad, ValueList<Vedtak> vedtak, int indeks)
    {
        if (vedtak[indeks] is not { Startdato: { } start, Sluttdato: { } slutt })
        {
            return false;
        }

        var grense = r.DagenFoer(Parametre.DagenFoer, r.LeggTilMaaneder(new(start, Opphav.Opplysning(Saksopplysning.Norskvedtakstart, indeks)), rad.HvertVedtakLedd));
        if (Parametre.UtvidetErOpphevet.Periode.Fra is { } opphevet && slutt >= opphevet)
        {
            var valgt = Valgpunkter.LoependeUtvidetNorsk.Muligheter[(int)sak.Valg.LoependeUtvidetNorsk];
            var ender = sak.Valg.LoependeUtvidetNorsk is LoependeUtvidetNorsk.EnderVedOpphevelsen;
            grense = r.Fastslaa(Parametre.UtvidetErOpphevet, ender ? new Ledd<DateOnly>(opphevet.AddDays(-1), new Opphav(valgt, 0)) : grense, valgt);
        }

        return r.ErFoer(Parametre.ForLangtVedtak, grense, new(slutt, Opphav.Opplysning(Saksopplysning.Norskvedtakslutt, indeks)));
    }

    private static (Ledd<DateOnly> Fra, Ledd<DateOnly> Til) Vindu(Regnestykke r, Fristberegning norsk)
    {
        var frist = new Ledd<DateOnly>(norsk.SisteDag!.Value, norsk.SisteDagOpphav);
        return (r.TrekkFraMaaneder(Parametre.ToMaanederFoerOgEtter, frist, Parametre.ToMaanederFoerOgEtter.FoerLedd), r.LeggTilMaaneder(frist, Parametre.ToMaanederFoerOgEtter.EtterLedd));
    }

    private static DateOnly? FoersteVedtak(Saksgang sak)
    {
        var vedtak = sak.Opplaeringen?.Vedtak ?? [];
        var i = Vedtakene.Foerste(sak, vedtak, Vedtakstype.UtvidetNorskopplaering, static v => v.Vedtaksdato);
        return i < 0 ? null : vedtak[i].Vedtaksdato;
    }
}
