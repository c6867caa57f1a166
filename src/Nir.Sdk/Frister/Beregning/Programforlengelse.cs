using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The extension of a programme: how far it may go, and whether decisions on it are within that.</summary>
internal static class Programforlengelse
{
    /// <summary>The last possible day, with every extension the law allows.</summary>
    public static Term<DateOnly> Longest(
        Saksgang sak, Calculation r, ProgramlengdeRow row, Term<DateOnly> from, Term<DateOnly> lastDay, PandemiutvidelseRow? pandemi)
    {
        var access = HasAccess(sak, r, row);
        if (!access && pandemi is null)
        {
            return lastDay;
        }

        var months = access ? r.Sum(row, row.VarighetTerm, row.ForlengelseTerm, Enhet.Maaneder) : row.VarighetTerm;
        months = pandemi is null ? months : r.Sum(pandemi, months, pandemi.UtvidelseTerm, Enhet.Maaneder);
        var longest = r.LastDayOf(from, r.AddMonths(from, months));
        return r.Latest(row, lastDay, WithTillegg(sak, r, row, from, longest));
    }

    /// <summary>The last day as the decisions set it, leave within the extension added: never past what is possible, never before the ordinary last
    /// day.</summary>
    public static Term<DateOnly> AsVedtatt(Saksgang sak, Calculation r, ProgramlengdeRow row, Term<DateOnly> from, Term<DateOnly> lastDay,
        Term<DateOnly> longest)
    {
        var vedtatt = lastDay;
        var vedtak = sak.Programmet!.Vedtak;
        for (var i = 0; i < vedtak.Count; i++)
        {
            if (IsForlengelse(sak, vedtak[i]))
            {
                var to = vedtak[i].Sluttdato is { } end
                    ? WithTillegg(sak, r, row, from, new Term<DateOnly>(end, Opphav.Fact(SakFact.Programvedtakslutt, i)))
                    : longest;
                vedtatt = r.Latest(row, vedtatt, r.Earliest(row, to, longest));
            }
        }

        return vedtatt;
    }

    /// <summary>Each decision on an extension, and whether it is within what the law allows.</summary>
    public static IEnumerable<VedtakAssessment> Assess(Saksgang sak, ProgramlengdeAnswer length)
    {
        var vedtak = sak.Programmet?.Vedtak ?? [];
        for (var i = 0; i < vedtak.Count; i++)
        {
            if (IsForlengelse(sak, vedtak[i]))
            {
                yield return Assess(sak, length, vedtak[i], i);
            }
        }
    }

    /// <summary>Whether there is such a decision.</summary>
    public static bool IsVedtatt(Saksgang sak)
    {
        foreach (var vedtak in sak.Programmet?.Vedtak ?? [])
        {
            if (IsForlengelse(sak, vedtak))
            {
                return true;
            }
        }

        return false;
    }

    private static VedtakAssessment Assess(Saksgang sak, ProgramlengdeAnswer length, Vedtak vedtak, int index)
    {
        var r = sak.ComputeOn(length);
        if (r.IsWithoutAnswer)
        {
            return new(r, vedtak.Vedtakstype, index, null);
        }

        var row = length.Rad!;
        if (!HasAccess(sak, r, row) && length.Pandemiutvidelse is null)
        {
            return new(r, vedtak.Vedtakstype, index, row);
        }

        var forSent = vedtak.Sluttdato is { } end
            && r.IsBefore(row, new(length.LastPossibleDay!.Value, length.LongestOpphav), new(end, Opphav.Fact(SakFact.Programvedtakslutt, index)));
        return new(r, vedtak.Vedtakstype, index, forSent ? row : null);
    }

    // U-21: the old § 37 c is gone from 2026, but not the length of programmes offered before.
    private static bool HasAccess(Saksgang sak, Calculation r, ProgramlengdeRow row)
    {
        var access = row.Forlengelsesadgang!.Value;
        var opphav = new Opphav(row, 2);
        ValgOption? chosen = null;
        if (row == Parametre.Kapittel6ASeksMaaneder && sak.Dato.Verdi >= Parametre.ProgrampliktEtterKapittel6A.Periode.Fra)
        {
            chosen = Valgpunkter.ForlengelseOfOldProgram.Possibilities[(int)sak.Valg.ForlengelseOfOldProgram];
            if (sak.Valg.ForlengelseOfOldProgram is ForlengelseOfOldProgram.IngenAdgang)
            {
                (access, opphav) = (Forlengelsesadgang.Ingen, new Opphav(chosen, 0));
            }
        }

        r.Establish(row, "forlengelsesadgang", access.FindEntry()!, opphav, chosen);
        return access is Forlengelsesadgang.Kan or Forlengelsesadgang.Skal;
    }

    // What leave and absence up to the day add to it. U-9c: INT § 5 adds leave to the two years; whether to the third too, is open.
    private static Term<DateOnly> WithTillegg(Saksgang sak, Calculation r, ProgramlengdeRow row, Term<DateOnly> from, Term<DateOnly> day)
    {
        if (!FravaerAddition.HasAny(sak) || FravaerAddition.Count(sak, r, from, day) is not { Regel: not null } addition)
        {
            return day;
        }

        if (row != Parametre.ToAar && row != Parametre.PandemilovensSluttmaal)
        {
            return FravaerAddition.AddAvslutning(r, day, addition);
        }

        var chosen = Valgpunkter.PermisjonUnderForlengelse.Possibilities[(int)sak.Valg.PermisjonUnderForlengelse];
        var without = r.Establish(row, day, chosen);
        return sak.Valg.PermisjonUnderForlengelse is PermisjonUnderForlengelse.KommerITillegg ? FravaerAddition.AddAvslutning(r, without, addition) : without;
    }

    private static bool IsForlengelse(Saksgang sak, Vedtak vedtak) =>
        vedtak.Vedtakstype is Vedtakstype.ForlengelseIntroduksjonsprogram && vedtak.Vedtaksdato <= sak.Dato.Verdi;
}
