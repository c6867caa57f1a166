using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Finds decisions in a list, whatever its order.</summary>
internal static class Vedtakene
{
    /// <summary>The index of the decision of a kind with the earliest date; -1 when there is none.</summary>
    public static int Foerste(ValueList<Vedtak> vedtak, Vedtakstype type, Func<Vedtak, DateOnly?> dato)
    {
        var foerste = -1;
        for (var i = 0; i < vedtak.Count; i++)
        {
            if (vedtak[i].Vedtakstype == type && dato(vedtak[i]) is { } d && (foerste < 0 || d < dato(vedtak[foerste])))
            {
                foerste = i;
            }
        }

        return foerste;
    }

    /// <summary>The first decision that grants a programme; null when there is none.</summary>
    public static Ledd<DateOnly>? FoerstePrograminnvilgelse(Personsak sak)
    {
        var vedtak = sak.Program?.Vedtak ?? [];
        var i = Foerste(vedtak, Vedtakstype.TildelingIntroduksjonsprogram, static v => v.Vedtaksdato);
        return i < 0 ? null : new(vedtak[i].Vedtaksdato, Opphav.Opplysning(Saksopplysning.Programvedtaksdato, i));
    }

    /// <summary>The first decision that grants training; null when there is none.</summary>
    public static Ledd<DateOnly>? FoersteNorskinnvilgelse(Personsak sak)
    {
        var vedtak = sak.Norsk?.Vedtak ?? [];
        var i = Foerste(vedtak, Vedtakstype.TildelingNorskopplaering, static v => v.Vedtaksdato);
        return i < 0 ? null : new(vedtak[i].Vedtaksdato, Opphav.Opplysning(Saksopplysning.Norskvedtaksdato, i));
    }

    /// <summary>The startdato of the first decision that grants training; null when there is none.</summary>
    public static Ledd<DateOnly>? FoersteNorskstart(Personsak sak)
    {
        var vedtak = sak.Norsk?.Vedtak ?? [];
        var i = Foerste(vedtak, Vedtakstype.TildelingNorskopplaering, static v => v.Startdato);
        return i < 0 ? null : new(vedtak[i].Startdato!.Value, Opphav.Opplysning(Saksopplysning.Norskvedtakstart, i));
    }

    /// <summary>The first decision on programme or training; null when there is none.</summary>
    public static Ledd<DateOnly>? FoersteInnvilgelse(Personsak sak) => (FoerstePrograminnvilgelse(sak), FoersteNorskinnvilgelse(sak)) switch
    {
        ({ } program, { } norsk) => program.Verdi <= norsk.Verdi ? program : norsk,
        ({ } program, null) => program,
        (null, { } norsk) => norsk,
        _ => null,
    };
}
