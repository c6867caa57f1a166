using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>How long a programme may last by law, offer, education and sluttmål, and its extension (rows D1-D18).</summary>
internal static class Programlengde
{
    public static ProgramlengdeAnswer Compute(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.ProgramLov, sak.Findings.Program);
        if (r.IsWithoutAnswer || Row(sak, r) is not { } row || Start(sak, r) is not { } from)
        {
            return new(r, null);
        }

        var ordinary = r.LastDayOf(from, r.AddMonths(from, row.VarighetTerm));
        if (FravaerAddition.Count(sak, r, from, ordinary) is not { } addition)
        {
            return new(r, null);
        }

        var lastDay = FravaerAddition.AddAvslutning(r, ordinary, addition);
        var longest = Programforlengelse.Longest(sak, r, row, from, lastDay, pandemi: null);
        var vedtatt = Programforlengelse.AsVedtatt(sak, r, row, from, lastDay, longest);
        var pandemi = Pandemiutvidelse.Find(sak, r, vedtatt);
        Term<DateOnly>? medPandemi = null;
        if (pandemi is not null)
        {
            longest = Programforlengelse.Longest(sak, r, row, from, lastDay, pandemi);
            vedtatt = Programforlengelse.AsVedtatt(sak, r, row, from, lastDay, longest);
            medPandemi = Pandemiutvidelse.OfNormalLength(r, row, from, addition, pandemi);
        }

        return new(r, row)
        {
            SisteDag = lastDay.Verdi,
            LastDayAsVedtatt = vedtatt.Verdi,
            LastPossibleDay = longest.Verdi,
            LongestOpphav = longest.Opphav,
            Pandemiutvidelse = pandemi?.Utvidelse,
            LastDayWithPandemiutvidelse = medPandemi?.Verdi,
            Tillegg = addition.Count.Verdi,
        };
    }

    /// <summary>The row that sets the length. U-7: whether grunnskole may be a goal from 2026, with the length of work.</summary>
    private static ProgramlengdeRow? Row(Saksgang sak, Calculation r)
    {
        var lookup = sak.ProgramLookup;
        if (r.Lookup(Parametre.Programlengde, lookup) is not { } row)
        {
            return null;
        }

        if (row == Parametre.GrunnskoleErIkkeSluttmaal)
        {
            var asArbeid = sak.Valg.GrunnskoleFrom2026 is GrunnskoleFrom2026.SomArbeid;
            var chosen = Valgpunkter.GrunnskoleFrom2026.Possibilities[(int)sak.Valg.GrunnskoleFrom2026];
            r.Establish(row, new Term<bool>(!asArbeid, new Opphav(chosen, 0)), chosen);
            row = asArbeid ? r.Lookup(Parametre.Programlengde, lookup with { Sluttmaal = new(Sluttmaal.Arbeid, Opphav.Fact(SakFact.Sluttmaal)) }) ?? row : row;
        }

        row = AsFor2025(sak, r, lookup, row);
        if (row.GjelderIkke)
        {
            r.End(row);
            return null;
        }

        return row;
    }

    // U-29: § 76 speaks of all who were offered a programme after 1 January 2025; whether it reaches kapittel 6A, is open.
    private static ProgramlengdeRow AsFor2025(Saksgang sak, Calculation r, SakLookup lookup, ProgramlengdeRow row)
    {
        if (row != Parametre.Kapittel6AFullfoertVideregaaende || !(lookup.Tilbud?.Verdi >= Parametre.FullfoertVideregaaendeFireAar.Periode.Fra))
        {
            return row;
        }

        var chosen = Valgpunkter.Kapittel6ATilbudI2025.Possibilities[(int)sak.Valg.Kapittel6ATilbudI2025];
        var somAndre = sak.Valg.Kapittel6ATilbudI2025 is Kapittel6ATilbudI2025.SomAndre;
        r.Establish(row, new Term<bool>(!somAndre, new Opphav(chosen, 0)), chosen);
        return somAndre ? r.Lookup(Parametre.Programlengde, lookup with { Lovverk = new(Lovverk.Integreringsloven, new Opphav(chosen, 0)) }) ?? row : row;
    }

    // U-6: whether time under an earlier goal counts.
    private static Term<DateOnly>? Start(Saksgang sak, Calculation r)
    {
        if (r.Require(SakFact.Programstart, sak.Programmet?.Startdato, Parametre.DagenFoer) is not { } start)
        {
            return null;
        }

        if (sak.Programmet is not { SluttmaalFra: { } renewed } || renewed <= start.Verdi)
        {
            return start;
        }

        var chosen = Valgpunkter.UsedTime.Possibilities[(int)sak.Valg.UsedTime];
        return sak.Valg.UsedTime is UsedTime.MedregnesIkke
            ? r.Establish(Parametre.DagenFoer, new Term<DateOnly>(renewed, Opphav.Fact(SakFact.SluttmaalFra)), chosen)
            : r.Establish(Parametre.DagenFoer, start, chosen);
    }
}
