using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The extension of a programme: how far it may go, and whether decisions on it are within that.</summary>
internal static class Programforlengelse
{
    /// <summary>The last possible day, with every extension the law allows.</summary>
    public static Ledd<DateOnly> Lengst(
        Saksgang sak, Regnestykke r, Programlengderad rad, Ledd<DateOnly> fra, Ledd<DateOnly> sisteDag, Pandemiutvidelserad? pandemi)
    {
        var adgang = HarAdgang(sak, r, rad);
        if (!adgang && pandemi is null)
        {
            return sisteDag;
        }

        var maaneder = adgang ? r.Sum(rad, rad.VarighetLedd, rad.ForlengelseLedd, Enhet.Maaneder) : rad.VarighetLedd;
        maaneder = pandemi is null ? maaneder : r.Sum(pandemi, maaneder, pandemi.UtvidelseLedd, Enhet.Maaneder);
        var lengst = r.LastDayOf(fra, r.LeggTilMaaneder(fra, maaneder));
        return r.Seneste(rad, sisteDag, MedTillegg(sak, r, rad, fra, lengst));
    }

    /// <summary>The last day as the decisions set it, leave within the extension added: never past what is possible, never before the ordinary last day.</summary>
    public static Ledd<DateOnly> SomVedtatt(Saksgang sak, Regnestykke r, Programlengderad rad, Ledd<DateOnly> fra, Ledd<DateOnly> sisteDag, Ledd<DateOnly> lengst)
    {
        var vedtatt = sisteDag;
        var vedtak = sak.Programmet!.Vedtak;
        for (var i = 0; i < vedtak.Count; i++)
        {
            if (ErForlengelse(sak, vedtak[i]))
            {
                var til = vedtak[i].Sluttdato is { } slutt
                    ? MedTillegg(sak, r, rad, fra, new Ledd<DateOnly>(slutt, Opphav.Opplysning(Saksopplysning.Programvedtakslutt, i)))
                    : lengst;
                vedtatt = r.Seneste(rad, vedtatt, r.Tidligste(rad, til, lengst));
            }
        }

        return vedtatt;
    }

    /// <summary>Each decision on an extension, and whether it is within what the law allows.</summary>
    public static IEnumerable<Vedtaksvurdering> Vurder(Saksgang sak, Programlengdesvar lengde)
    {
        var vedtak = sak.Programmet?.Vedtak ?? [];
        for (var i = 0; i < vedtak.Count; i++)
        {
            if (ErForlengelse(sak, vedtak[i]))
            {
                yield return Vurder(sak, lengde, vedtak[i], i);
            }
        }
    }

    private static Vedtaksvurdering Vurder(Saksgang sak, Programlengdesvar lengde, Vedtak vedtak, int indeks)
    {
        var r = sak.RegnVidere(lengde);
        if (r.ErUtenSvar)
        {
            return new(r, vedtak.Vedtakstype, indeks, null);
        }

        var rad = lengde.Rad!;
        if (!HarAdgang(sak, r, rad) && lengde.Pandemiutvidelse is null)
        {
            return new(r, vedtak.Vedtakstype, indeks, rad);
        }

        var forSent = vedtak.Sluttdato is { } slutt
            && r.ErFoer(rad, new(lengde.SisteMuligeDag!.Value, lengde.LengsteOpphav), new(slutt, Opphav.Opplysning(Saksopplysning.Programvedtakslutt, indeks)));
        return new(r, vedtak.Vedtakstype, indeks, forSent ? rad : null);
    }

    // U-21: the old § 37 c is gone from 2026, but not the length of programmes offered before.
    private static bool HarAdgang(Saksgang sak, Regnestykke r, Programlengderad rad)
    {
        var adgang = rad.Forlengelsesadgang!.Value;
        var opphav = new Opphav(rad, 2);
        Valgmulighet? valgt = null;
        if (rad == Parametre.Kapittel6ASeksMaaneder && sak.Dato.Verdi >= Parametre.ProgrampliktEtterKapittel6A.Periode.Fra)
        {
            valgt = Valgpunkter.ForlengelseAvGamleProgram.Muligheter[(int)sak.Valg.ForlengelseAvGamleProgram];
            if (sak.Valg.ForlengelseAvGamleProgram is ForlengelseAvGamleProgram.IngenAdgang)
            {
                (adgang, opphav) = (Forlengelsesadgang.Ingen, new Opphav(valgt, 0));
            }
        }

        r.Fastslaa(rad, "forlengelsesadgang", adgang.Oppfoering()!, opphav, valgt);
        return adgang is Forlengelsesadgang.Kan or Forlengelsesadgang.Skal;
    }

    // What leave and absence up to the day add to it. U-9c: INT § 5 adds leave to the two years; whether to the third too, is open.
    private static Ledd<DateOnly> MedTillegg(Saksgang sak, Regnestykke r, Programlengderad rad, Ledd<DateOnly> fra, Ledd<DateOnly> dag)
    {
        if (!FravaerAddition.HasAny(sak) || FravaerAddition.Tell(sak, r, fra, dag) is not { Regel: not null } tillegg)
        {
            return dag;
        }

        if (rad != Parametre.ToAar && rad != Parametre.PandemilovensSluttmaal)
        {
            return FravaerAddition.LeggTil(r, dag, tillegg);
        }

        var valgt = Valgpunkter.PermisjonUnderForlengelse.Muligheter[(int)sak.Valg.PermisjonUnderForlengelse];
        var uten = r.Fastslaa(rad, dag, valgt);
        return sak.Valg.PermisjonUnderForlengelse is PermisjonUnderForlengelse.KommerITillegg ? FravaerAddition.LeggTil(r, uten, tillegg) : uten;
    }

    private static bool ErForlengelse(Saksgang sak, Vedtak vedtak) => vedtak.Vedtakstype is Vedtakstype.ForlengelseIntroduksjonsprogram && vedtak.Vedtaksdato <= sak.Dato.Verdi;
}
