using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The hour frames and what remains of them (rows H1-H16).</summary>
internal static class Timerammene
{
    public static IEnumerable<Timeramme> Beregn(Saksgang sak)
    {
        if (sak.Mottak.Utfall is Svarutfall.Beregnet)
        {
            return [Mottakstimer.Norsk(sak), Mottakstimer.KulturOgVerdier(sak), Mottakstimer.Samfunnskunnskap(sak)];
        }

        return sak.Tillatelse is null ? [] : [Norsk(sak), Samfunnskunnskap(sak), .. Behovsproevd(sak)];
    }

    private static Timeramme Norsk(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.Norsk);
        if (r.ErUtenSvar || r.Velg(Parametre.Norsktimer, MedSenAnkomst(sak, r)) is not { } rad)
        {
            return new(r, Registreringsfamilie.Norskopplaering, Timefag.Norsk, null, null, null);
        }

        var brukt = Sum(sak.Opplaeringen?.TimerNorsk, Saksopplysning.Norsktimer, sak);
        return new(r, Registreringsfamilie.Norskopplaering, Timefag.Norsk, rad.Timer, brukt, r.Rest(rad, rad.TimerLedd, brukt)) { Samlet = rad.Samlet };
    }

    // U-18: the permit decides the hours, or the arrival when that is later.
    private static Oppslag MedSenAnkomst(Saksgang sak, Regnestykke r)
    {
        var oppslag = sak.Norskoppslag;
        var endret = Parametre.TimerPlikt.Periode.Fra;
        if (oppslag is not { Lovverk.Verdi: Lovverk.Integreringsloven, Rettsstilling.Verdi: Rettsstilling.Plikt, Tillatelse: { } tillatelse, Ankomst: { } ankomst }
            || !(tillatelse.Verdi < endret && ankomst.Verdi >= endret))
        {
            return oppslag;
        }

        var valgt = Valgpunkter.TimerVedSenAnkomst.Muligheter[(int)sak.Valg.TimerVedSenAnkomst];
        return oppslag with { Tillatelse = r.Fastslaa(Parametre.TimerVedSenereAnkomst, sak.Valg.TimerVedSenAnkomst is TimerVedSenAnkomst.EtterAnkomsten ? ankomst : tillatelse, valgt) };
    }

    private static Timeramme Samfunnskunnskap(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.Lov.Lovverk is Lovverk.IntegreringslovenKapittel6A ? sak.Lov : sak.Norsk);
        if (sak.Lov.Lovverk is Lovverk.IntegreringslovenKapittel6A)
        {
            r.Avslutt(Parametre.TimerIkkeEtterKapittel6A);
        }

        if (r.ErUtenSvar || r.Velg(Parametre.Samfunnskunnskapstimer, sak.Norskoppslag) is not { } rad)
        {
            return new(r, Registreringsfamilie.Norskopplaering, Timefag.Samfunnskunnskap, null, null, null);
        }

        var brukt = Sum(sak.Opplaeringen?.TimerSamfunnskunnskap, Saksopplysning.Samfunnskunnskapstimer, sak);
        var iMottak = Sum(sak.Sak.Asylsak?.TimerSamfunnskunnskap, Saksopplysning.AsyltimerSamfunnskunnskap, sak);
        brukt = iMottak.Verdi == 0 ? brukt : r.Sum(Parametre.TimerIMottakRegnesMed, brukt, iMottak);
        return new(r, Registreringsfamilie.Norskopplaering, Timefag.Samfunnskunnskap, rad.Timer, brukt, r.Rest(rad, rad.TimerLedd, brukt));
    }

    /// <summary>The last day of the week in which all hours of social studies had been attended; null when they had not.</summary>
    public static DateOnly? SamfunnskunnskapFullfoert(Saksgang sak)
    {
        var rad = Parametre.Samfunnskunnskapstimer.Velg(sak.Norskoppslag, sak.Valg, out _, out _);
        var sum = Sum(sak.Sak.Asylsak?.TimerSamfunnskunnskap, Saksopplysning.AsyltimerSamfunnskunnskap, sak).Verdi;
        foreach (var uke in (sak.Opplaeringen?.TimerSamfunnskunnskap ?? []).OrderBy(static uke => uke.Uke.Mandag))
        {
            sum += uke.Timer;
            if (sum >= rad?.Timer)
            {
                return uke.Uke.Soendag;
            }
        }

        return null;
    }

    private static IEnumerable<Timeramme> Behovsproevd(Saksgang sak)
    {
        if (sak.Lov.Lovverk is not Lovverk.Introduksjonsloven)
        {
            yield break;
        }

        var r = sak.RegnVidere(sak.Norsk);
        yield return r.ErUtenSvar || r.Velg(Parametre.BehovsproevdeTimer, sak.Norskoppslag) is not { } rad
            ? new(r, Registreringsfamilie.Norskopplaering, Timefag.BehovsproevdNorsk, null, null, null)
            : new(r, Registreringsfamilie.Norskopplaering, Timefag.BehovsproevdNorsk, rad.Timer, null, null);
    }

    /// <summary>The hours of the weeks that had begun by the day asked about.</summary>
    public static Ledd<decimal> Sum(ValueList<Norsktimer>? timer, Saksopplysning opplysning, Saksgang sak)
    {
        var sum = 0m;
        foreach (var uke in timer ?? [])
        {
            sum += uke.Uke.Mandag <= sak.Dato.Verdi ? uke.Timer : 0;
        }

        return new(sum, Opphav.Opplysning(opplysning));
    }

    /// <inheritdoc cref="Sum(ValueList{Norsktimer}?, Saksopplysning, Saksgang)"/>
    public static Ledd<decimal> Sum(ValueList<Samfunnskunnskapstimer>? timer, Saksopplysning opplysning, Saksgang sak)
    {
        var sum = 0m;
        foreach (var uke in timer ?? [])
        {
            sum += uke.Uke.Mandag <= sak.Dato.Verdi ? uke.Timer : 0;
        }

        return new(sum, Opphav.Opplysning(opplysning));
    }
}
