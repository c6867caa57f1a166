using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Finds decisions made by the day asked about, whatever their order. Those that had to be made anew under kapittel 6A do not count.</summary>
internal static class Vedtakene
{
    /// <summary>The index of the decision of a kind with the earliest date; -1 when there is none.</summary>
    public static int Foerste(Saksgang sak, ValueList<Vedtak> vedtak, Vedtakstype type, Func<Vedtak, DateOnly?> dato)
    {
        var foerste = -1;
        for (var i = 0; i < vedtak.Count; i++)
        {
            if (vedtak[i].Vedtakstype == type && vedtak[i].Vedtaksdato <= sak.Dato.Verdi && !ErFoerKapittel6A(sak, vedtak[i]) && dato(vedtak[i]) is { } d
                && (foerste < 0 || d < dato(vedtak[foerste])))
            {
                foerste = i;
            }
        }

        return foerste;
    }

    /// <summary>The first decision that grants a programme; null when there is none.</summary>
    public static Ledd<DateOnly>? FoerstePrograminnvilgelse(Saksgang sak)
    {
        var vedtak = sak.Programmet?.Vedtak ?? [];
        var i = Foerste(sak, vedtak, Vedtakstype.TildelingIntroduksjonsprogram, static v => v.Vedtaksdato);
        return i < 0 ? null : new(vedtak[i].Vedtaksdato, Opphav.Opplysning(Saksopplysning.Programvedtaksdato, i));
    }

    /// <summary>The first decision that grants training; null when there is none.</summary>
    public static Ledd<DateOnly>? FoersteNorskinnvilgelse(Saksgang sak)
    {
        var vedtak = sak.Opplaeringen?.Vedtak ?? [];
        var i = Foerste(sak, vedtak, Vedtakstype.TildelingNorskopplaering, static v => v.Vedtaksdato);
        return i < 0 ? null : new(vedtak[i].Vedtaksdato, Opphav.Opplysning(Saksopplysning.Norskvedtaksdato, i));
    }

    /// <summary>The startdato of the first decision that grants training, in whichever municipality; null when there is none.</summary>
    public static Ledd<DateOnly>? FoersteNorskstart(Saksgang sak)
    {
        Ledd<DateOnly>? foerste = null;
        foreach (var norsk in sak.Sak.Norskopplaeringer)
        {
            var i = Foerste(sak, norsk.Vedtak, Vedtakstype.TildelingNorskopplaering, static v => v.Startdato);
            if (i >= 0 && norsk.Vedtak[i].Startdato is { } start && !(foerste?.Verdi <= start))
            {
                foerste = new(start, Opphav.Opplysning(Saksopplysning.Norskvedtakstart, i));
            }
        }

        return foerste;
    }

    /// <summary>The first decision on programme or training; null when there is none.</summary>
    public static Ledd<DateOnly>? FoersteInnvilgelse(Saksgang sak) => (FoerstePrograminnvilgelse(sak), FoersteNorskinnvilgelse(sak)) switch
    {
        ({ } program, { } norsk) => program.Verdi <= norsk.Verdi ? program : norsk,
        ({ } program, null) => program,
        (null, { } norsk) => norsk,
        _ => null,
    };

    // F 2022 nr. 995: decisions on programme and training from before the chapter had to be made anew.
    private static bool ErFoerKapittel6A(Saksgang sak, Vedtak vedtak) =>
        vedtak.Vedtaksdato < Parametre.NyttVedtakEtterKapittel6A.Periode.Til && sak.HarBareKollektivBeskyttelse;
}
