using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>How long a programme may last by law, offer, education and sluttmål, and its extension (rows D1-D18).</summary>
internal static class Programlengde
{
    public static Programlengdesvar Beregn(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.ProgramLov, sak.Funn.Program);
        if (r.ErUtenSvar || Rad(sak, r) is not { } rad || Start(sak, r) is not { } fra)
        {
            return new(r, null);
        }

        var ordinaer = r.LastDayOf(fra, r.LeggTilMaaneder(fra, rad.VarighetLedd));
        if (FravaerAddition.Tell(sak, r, fra, ordinaer) is not { } tillegg)
        {
            return new(r, null);
        }

        var sisteDag = FravaerAddition.LeggTil(r, ordinaer, tillegg);
        var lengst = Programforlengelse.Lengst(sak, r, rad, fra, sisteDag, pandemi: null);
        var vedtatt = Programforlengelse.SomVedtatt(sak, r, rad, fra, sisteDag, lengst);
        var pandemi = Pandemiutvidelse.Finn(sak, r, vedtatt);
        Ledd<DateOnly>? medPandemi = null;
        if (pandemi is not null)
        {
            lengst = Programforlengelse.Lengst(sak, r, rad, fra, sisteDag, pandemi);
            vedtatt = Programforlengelse.SomVedtatt(sak, r, rad, fra, sisteDag, lengst);
            medPandemi = Pandemiutvidelse.AvNormalLengde(r, rad, fra, tillegg, pandemi);
        }

        return new(r, rad)
        {
            SisteDag = sisteDag.Verdi,
            SisteDagSomVedtatt = vedtatt.Verdi,
            SisteMuligeDag = lengst.Verdi,
            LengsteOpphav = lengst.Opphav,
            Pandemiutvidelse = pandemi?.Utvidelse,
            SisteDagMedPandemiutvidelse = medPandemi?.Verdi,
            Tillegg = tillegg.Antall.Verdi,
        };
    }

    /// <summary>The row that sets the length. U-7: whether grunnskole may be a goal from 2026, with the length of work.</summary>
    private static Programlengderad? Rad(Saksgang sak, Regnestykke r)
    {
        var oppslag = sak.Programoppslag;
        if (r.Slaa(Parametre.Programlengde, oppslag) is not { } rad)
        {
            return null;
        }

        if (rad == Parametre.GrunnskoleErIkkeSluttmaal)
        {
            var somArbeid = sak.Valg.GrunnskoleFra2026 is GrunnskoleFra2026.SomArbeid;
            var valgt = Valgpunkter.GrunnskoleFra2026.Muligheter[(int)sak.Valg.GrunnskoleFra2026];
            r.Fastslaa(rad, new Ledd<bool>(!somArbeid, new Opphav(valgt, 0)), valgt);
            rad = somArbeid ? r.Slaa(Parametre.Programlengde, oppslag with { Sluttmaal = new(Sluttmaal.Arbeid, Opphav.Opplysning(Saksopplysning.Sluttmaal)) }) ?? rad : rad;
        }

        rad = AsFor2025(sak, r, oppslag, rad);
        if (rad.GjelderIkke)
        {
            r.Avslutt(rad);
            return null;
        }

        return rad;
    }

    // U-29: § 76 speaks of all who were offered a programme after 1 January 2025; whether it reaches kapittel 6A, is open.
    private static Programlengderad AsFor2025(Saksgang sak, Regnestykke r, Oppslag oppslag, Programlengderad rad)
    {
        if (rad != Parametre.Kapittel6AFullfoertVideregaaende || !(oppslag.Tilbud?.Verdi >= Parametre.FullfoertVideregaaendeFireAar.Periode.Fra))
        {
            return rad;
        }

        var valgt = Valgpunkter.Kapittel6ATilbudI2025.Muligheter[(int)sak.Valg.Kapittel6ATilbudI2025];
        var somAndre = sak.Valg.Kapittel6ATilbudI2025 is Kapittel6ATilbudI2025.SomAndre;
        r.Fastslaa(rad, new Ledd<bool>(!somAndre, new Opphav(valgt, 0)), valgt);
        return somAndre ? r.Slaa(Parametre.Programlengde, oppslag with { Lovverk = new(Lovverk.Integreringsloven, new Opphav(valgt, 0)) }) ?? rad : rad;
    }

    // U-6: whether time under an earlier goal counts.
    private static Ledd<DateOnly>? Start(Saksgang sak, Regnestykke r)
    {
        if (r.Krev(Saksopplysning.Programstart, sak.Programmet?.Startdato, Parametre.DagenFoer) is not { } start)
        {
            return null;
        }

        if (sak.Programmet is not { SluttmaalFra: { } nytt } || nytt <= start.Verdi)
        {
            return start;
        }

        var valgt = Valgpunkter.BruktTid.Muligheter[(int)sak.Valg.BruktTid];
        return sak.Valg.BruktTid is BruktTid.MedregnesIkke
            ? r.Fastslaa(Parametre.DagenFoer, new Ledd<DateOnly>(nytt, Opphav.Opplysning(Saksopplysning.SluttmaalFra)), valgt)
            : r.Fastslaa(Parametre.DagenFoer, start, valgt);
    }
}
