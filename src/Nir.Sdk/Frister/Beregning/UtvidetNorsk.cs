using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Extended training under kapittel 6A: when a decision may be made, how long and how many (rows U1-U8).</summary>
internal static class UtvidetNorsk
{
    /// <summary>The window around the deadline in which the first decision may be made.</summary>
    public static FristAnswer Window(Saksgang sak, FristAnswer norsk)
    {
        var r = sak.ComputeOn(norsk);
        if (r.IsWithoutAnswer)
        {
            return new(r, Fristtype.VedtakOmUtvidetNorskopplaering, null);
        }

        var (from, to) = Window(r, norsk);
        return r.Choose(Parametre.UtvidetNorskopplaering, sak.NorskLookup with { Vedtakstart = from }) is null
            ? new(r, Fristtype.VedtakOmUtvidetNorskopplaering, null)
            : new(r, Fristtype.VedtakOmUtvidetNorskopplaering, to.Verdi, appliesFrom: from.Verdi, met: FirstVedtak(sak));
    }

    /// <summary>Each decision on extended training, oldest first, and whether it is within what the law allows.</summary>
    public static IEnumerable<VedtakAssessment> Assess(Saksgang sak, FristAnswer norsk)
    {
        var vedtak = sak.Opplaeringen?.Vedtak ?? [];
        var order = Enumerable.Range(0, vedtak.Count)
            .Where(i => vedtak[i].Vedtakstype is Vedtakstype.UtvidetNorskopplaering && vedtak[i].Vedtaksdato <= sak.Dato.Verdi)
            .OrderBy(i => vedtak[i].Vedtaksdato).ToList();
        for (var number = 0; number < order.Count; number++)
        {
            yield return Assess(sak, norsk, vedtak, order, number);
        }
    }

    /// <summary>Whether there is such a decision at all.</summary>
    public static bool IsVedtatt(Saksgang sak)
    {
        foreach (var vedtak in sak.Opplaeringen?.Vedtak ?? [])
        {
            if (vedtak.Vedtakstype is Vedtakstype.UtvidetNorskopplaering)
            {
                return true;
            }
        }

        return false;
    }

    private static VedtakAssessment Assess(Saksgang sak, FristAnswer norsk, ValueList<Vedtak> vedtak, List<int> order, int number)
    {
        var index = order[number];
        var r = sak.ComputeOn(norsk);
        if (sak.Lov.Lovverk is not (null or Lovverk.IntegreringslovenKapittel6A))
        {
            return new(sak.ComputeOn(sak.Lov), Vedtakstype.UtvidetNorskopplaering, index, Parametre.UtvidetBareEtterKapittel6A);
        }

        var start = vedtak[index].Startdato is { } date ? new Term<DateOnly>(date, Opphav.Fact(SakFact.Norskvedtakstart, index)) : (Term<DateOnly>?)null;
        if (start is null)
        {
            r.Missing(SakFact.Norskvedtakstart, Parametre.UtvidetNorskopplaering.Id);
        }

        if (r.IsWithoutAnswer || r.Lookup(Parametre.UtvidetNorskopplaering, sak.NorskLookup with { Vedtakstart = start }) is not { } row)
        {
            return new(r, Vedtakstype.UtvidetNorskopplaering, index, null);
        }

        return new(r, Vedtakstype.UtvidetNorskopplaering, index, row.GjelderIkke ? row : Refusal(sak, r, norsk, row, vedtak, order, number));
    }

    private static UtvidetNorskAvslagRow? Refusal(
        Saksgang sak, Calculation r, FristAnswer norsk, UtvidetNorskopplaeringRow row, ValueList<Vedtak> vedtak, List<int> order, int number)
    {
        if (r.IsOver(Parametre.ForMangeVedtak, new Term<int>(number + 1, Opphav.Fact(SakFact.Norskvedtak)), row.AntallVedtakTerm, Enhet.Antall))
        {
            return Parametre.ForMangeVedtak;
        }

        if (number == 0 && IsOutsideWindow(r, norsk, vedtak[order[0]], order[0]))
        {
            return Parametre.UtenforVinduet;
        }

        return IsTooLong(sak, r, row, vedtak, order[number]) ? Parametre.ForLangtVedtak : null;
    }

    private static bool IsOutsideWindow(Calculation r, FristAnswer norsk, Vedtak vedtak, int index)
    {
        // § 43 g third sentence: for those whose right had ended when the rule came, there is no window.
        if (Parametre.UtvidetMedVideregaaende.Periode.Fra is { } introduced && norsk.SisteDag < introduced)
        {
            r.Establish(Parametre.RettenVarUteJuli2023, new Term<DateOnly>(norsk.SisteDag.Value, norsk.LastDayOpphav));
            return false;
        }

        var (from, to) = Window(r, norsk);
        var date = new Term<DateOnly>(vedtak.Vedtaksdato, Opphav.Fact(SakFact.Norskvedtaksdato, index));
        return r.IsBefore(Parametre.UtenforVinduet, date, from) || r.IsBefore(Parametre.UtenforVinduet, to, date);
    }

    // U-11: what ran past the repeal runs its time, or ends with it.
    private static bool IsTooLong(Saksgang sak, Calculation r, UtvidetNorskopplaeringRow row, ValueList<Vedtak> vedtak, int index)
    {
        if (vedtak[index] is not { Startdato: { } start, Sluttdato: { } end })
        {
            return false;
        }

        var limit = r.DayBefore(Parametre.DagenFoer, r.AddMonths(new(start, Opphav.Fact(SakFact.Norskvedtakstart, index)), row.HvertVedtakTerm));
        if (Parametre.UtvidetErOpphevet.Periode.Fra is { } opphevet && end >= opphevet)
        {
            var chosen = Valgpunkter.OngoingUtvidetNorsk.Possibilities[(int)sak.Valg.OngoingUtvidetNorsk];
            var ends = sak.Valg.OngoingUtvidetNorsk is OngoingUtvidetNorsk.EnderVedOpphevelsen;
            limit = r.Establish(Parametre.UtvidetErOpphevet, ends ? new Term<DateOnly>(opphevet.AddDays(-1), new Opphav(chosen, 0)) : limit, chosen);
        }

        return r.IsBefore(Parametre.ForLangtVedtak, limit, new(end, Opphav.Fact(SakFact.Norskvedtakslutt, index)));
    }

    private static (Term<DateOnly> Fra, Term<DateOnly> Til) Window(Calculation r, FristAnswer norsk)
    {
        var frist = new Term<DateOnly>(norsk.SisteDag!.Value, norsk.LastDayOpphav);
        return (r.SubtractMonths(Parametre.ToMaanederFoerOgEtter, frist, Parametre.ToMaanederFoerOgEtter.FoerTerm),
            r.AddMonths(frist, Parametre.ToMaanederFoerOgEtter.EtterTerm));
    }

    private static DateOnly? FirstVedtak(Saksgang sak)
    {
        var vedtak = sak.Opplaeringen?.Vedtak ?? [];
        var i = VedtakTimeline.First(sak, vedtak, Vedtakstype.UtvidetNorskopplaering, static v => v.Vedtaksdato);
        return i < 0 ? null : vedtak[i].Vedtaksdato;
    }
}
