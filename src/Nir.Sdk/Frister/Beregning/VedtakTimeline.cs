using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Finds decisions made by the day asked about, whatever their order. Those that had to be made anew under kapittel 6A do not count.</summary>
internal static class VedtakTimeline
{
    /// <summary>The index of the decision of a kind with the earliest date; -1 when there is none.</summary>
    public static int First(Saksgang sak, ValueList<Vedtak> vedtak, Vedtakstype type, Func<Vedtak, DateOnly?> date)
    {
        var first = -1;
        for (var i = 0; i < vedtak.Count; i++)
        {
            if (vedtak[i].Vedtakstype == type && vedtak[i].Vedtaksdato <= sak.Dato.Verdi && !ErFoerKapittel6A(sak, vedtak[i]) && date(vedtak[i]) is { } d
                && (first < 0 || d < date(vedtak[first])))
            {
                first = i;
            }
        }

        return first;
    }

    /// <summary>The first decision that grants a programme; null when there is none.</summary>
    public static Term<DateOnly>? FirstPrograminnvilgelse(Saksgang sak)
    {
        var vedtak = sak.Programmet?.Vedtak ?? [];
        var i = First(sak, vedtak, Vedtakstype.TildelingIntroduksjonsprogram, static v => v.Vedtaksdato);
        return i < 0 ? null : new(vedtak[i].Vedtaksdato, Opphav.Fact(SakFact.Programvedtaksdato, i));
    }

    /// <summary>The first decision that grants training; null when there is none.</summary>
    public static Term<DateOnly>? FirstNorskinnvilgelse(Saksgang sak)
    {
        var vedtak = sak.Opplaeringen?.Vedtak ?? [];
        var i = First(sak, vedtak, Vedtakstype.TildelingNorskopplaering, static v => v.Vedtaksdato);
        return i < 0 ? null : new(vedtak[i].Vedtaksdato, Opphav.Fact(SakFact.Norskvedtaksdato, i));
    }

    /// <summary>The startdato of the first decision that grants training, in whichever municipality; null when there is none.</summary>
    public static Term<DateOnly>? FirstNorskstart(Saksgang sak)
    {
        Term<DateOnly>? first = null;
        foreach (var norsk in sak.Sak.Norskopplaeringer)
        {
            var i = First(sak, norsk.Vedtak, Vedtakstype.TildelingNorskopplaering, static v => v.Startdato);
            if (i >= 0 && norsk.Vedtak[i].Startdato is { } start && !(first?.Verdi <= start))
            {
                first = new(start, Opphav.Fact(SakFact.Norskvedtakstart, i));
            }
        }

        return first;
    }

    /// <summary>The first decision on programme or training; null when there is none.</summary>
    public static Term<DateOnly>? FirstInnvilgelse(Saksgang sak) => (sak.FirstPrograminnvilgelse, FirstNorskinnvilgelse(sak)) switch
    {
        ({ } program, { } norsk) => program.Verdi <= norsk.Verdi ? program : norsk,
        ({ } program, null) => program,
        (null, { } norsk) => norsk,
        _ => null,
    };

    // F 2022 nr. 995: decisions on programme and training from before the chapter had to be made anew.
    private static bool ErFoerKapittel6A(Saksgang sak, Vedtak vedtak) =>
        vedtak.Vedtaksdato < Parametre.NyttVedtakEtterKapittel6A.Periode.Til && sak.HasOnlyKollektivBeskyttelse;
}
