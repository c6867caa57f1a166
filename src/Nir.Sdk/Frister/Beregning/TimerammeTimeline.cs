using System.Collections.Immutable;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The hour frames and what remains of them (rows H1-H16).</summary>
internal static class TimerammeTimeline
{
    public static ImmutableArray<Timeramme> Compute(Saksgang sak)
    {
        if (sak.Mottak.Outcome is AnswerOutcome.Beregnet)
        {
            return [Mottakstimer.Norsk(sak), Mottakstimer.KulturOgVerdier(sak), Mottakstimer.Samfunnskunnskap(sak)];
        }

        return sak.Tillatelse is null ? []
            : sak.Lov.Lovverk is Lovverk.Introduksjonsloven ? [Norsk(sak), Samfunnskunnskap(sak), Behovsproevd(sak)]
            : [Norsk(sak), Samfunnskunnskap(sak)];
    }

    private static Timeramme Norsk(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.Norsk);
        if (r.IsWithoutAnswer || r.Choose(Parametre.Norsktimer, MedSenAnkomst(sak, r)) is not { } row)
        {
            return new(r, Registreringsfamilie.Norskopplaering, SubjectHours.Norsk, null, null, null);
        }

        var used = Sum(sak.Opplaeringen?.TimerNorsk, SakFact.Norsktimer, sak);
        return new(r, Registreringsfamilie.Norskopplaering, SubjectHours.Norsk, row.Timer, used, r.Rest(row, row.TimerTerm, used)) { Samlet = row.Samlet };
    }

    // U-18: the permit decides the hours, or the arrival when that is later.
    private static SakLookup MedSenAnkomst(Saksgang sak, Calculation r)
    {
        var lookup = sak.NorskLookup;
        var changed = Parametre.TimerPlikt.Periode.Fra;
        if (lookup is not
            {
                Lovverk.Verdi: Lovverk.Integreringsloven, Rettsstilling.Verdi: Rettsstilling.Plikt, Tillatelse: { } tillatelse,
                Ankomst: { } ankomst
            }
            || !(tillatelse.Verdi < changed && ankomst.Verdi >= changed))
        {
            return lookup;
        }

        var chosen = Valgpunkter.TimerAfterLateAnkomst.Possibilities[(int)sak.Valg.TimerAfterLateAnkomst];
        return lookup with
        {
            Tillatelse = r.Establish(Parametre.TimerVedSenereAnkomst,
            sak.Valg.TimerAfterLateAnkomst is TimerAfterLateAnkomst.EtterAnkomsten ? ankomst : tillatelse, chosen)
        };
    }

    private static Timeramme Samfunnskunnskap(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.Lov.Lovverk is Lovverk.IntegreringslovenKapittel6A ? sak.Lov : sak.Norsk);
        if (sak.Lov.Lovverk is Lovverk.IntegreringslovenKapittel6A)
        {
            r.End(Parametre.TimerIkkeEtterKapittel6A);
        }

        if (r.IsWithoutAnswer || r.Choose(Parametre.Samfunnskunnskapstimer, sak.NorskLookup) is not { } row)
        {
            return new(r, Registreringsfamilie.Norskopplaering, SubjectHours.Samfunnskunnskap, null, null, null);
        }

        var used = Sum(sak.Opplaeringen?.TimerSamfunnskunnskap, SakFact.Samfunnskunnskapstimer, sak);
        var iMottak = Sum(sak.Sak.Asylsak?.TimerSamfunnskunnskap, SakFact.AsyltimerSamfunnskunnskap, sak);
        used = iMottak.Verdi == 0 ? used : r.Sum(Parametre.TimerIMottakRegnesMed, used, iMottak);
        return new(r, Registreringsfamilie.Norskopplaering, SubjectHours.Samfunnskunnskap, row.Timer, used, r.Rest(row, row.TimerTerm, used));
    }

    /// <summary>The last day of the week in which all hours of social studies had been attended; null when they had not.</summary>
    public static DateOnly? SamfunnskunnskapCompleted(Saksgang sak)
    {
        if (sak.Opplaeringen?.TimerSamfunnskunnskap is not { Count: > 0 } weeks
            || Parametre.Samfunnskunnskapstimer.Choose(sak.NorskLookup, sak.Valg, out _, out _)?.Timer is not { } all)
        {
            return null;
        }

        var sum = Sum(sak.Sak.Asylsak?.TimerSamfunnskunnskap, SakFact.AsyltimerSamfunnskunnskap, sak).Verdi;
        if (sum + Most(weeks) < all)
        {
            return null;
        }

        foreach (var week in weeks.OrderBy(static week => week.Uke.Mandag))
        {
            sum += week.Timer;
            if (sum >= all)
            {
                return week.Uke.Soendag;
            }
        }

        return null;
    }

    // No more than this has been attended by any week.
    private static decimal Most(ValueList<Samfunnskunnskapstimer> weeks)
    {
        var sum = 0m;
        foreach (var week in weeks)
        {
            sum += Math.Max(0, week.Timer);
        }

        return sum;
    }

    private static Timeramme Behovsproevd(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.Norsk);
        return r.IsWithoutAnswer || r.Choose(Parametre.BehovsproevdeTimer, sak.NorskLookup) is not { } row
            ? new(r, Registreringsfamilie.Norskopplaering, SubjectHours.BehovsproevdNorsk, null, null, null)
            : new(r, Registreringsfamilie.Norskopplaering, SubjectHours.BehovsproevdNorsk, row.Timer, null, null);
    }

    /// <summary>The hours of the weeks that had begun by the day asked about.</summary>
    public static Term<decimal> Sum(ValueList<Norsktimer>? timer, SakFact fact, Saksgang sak)
    {
        var (sum, last) = (0m, IsoUke.From(sak.Dato.Verdi));
        foreach (var week in timer ?? [])
        {
            sum += week.Uke <= last ? week.Timer : 0;
        }

        return new(sum, Opphav.Fact(fact));
    }

    /// <inheritdoc cref="Sum(ValueList{Norsktimer}?, SakFact, Saksgang)"/>
    public static Term<decimal> Sum(ValueList<Samfunnskunnskapstimer>? timer, SakFact fact, Saksgang sak)
    {
        var (sum, last) = (0m, IsoUke.From(sak.Dato.Verdi));
        foreach (var week in timer ?? [])
        {
            sum += week.Uke <= last ? week.Timer : 0;
        }

        return new(sum, Opphav.Fact(fact));
    }
}
