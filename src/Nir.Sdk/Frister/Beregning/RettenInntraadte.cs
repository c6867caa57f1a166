using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>When the right and duty to be trained began (rows RI1-RI4).</summary>
internal static class RettenInntraadte
{
    /// <summary>The day; null, and noted as missing, when it is not known.</summary>
    public static Ledd<DateOnly>? Finn(Saksgang sak, Regnestykke r)
    {
        // IF § 20: after a postponed start the claim decides.
        return UtsattTil(sak) is { } krav ? r.Fastslaa(Parametre.InntrerVedKrav, krav) : EtterHovedregelen(sak, r);
    }

    /// <summary>The day but for a postponed start; null, and noted as missing, when it is not known.</summary>
    public static Ledd<DateOnly>? EtterHovedregelen(Saksgang sak, Regnestykke r)
    {
        if (r.Velg(Parametre.RettenInntrer, sak.Norskoppslag) is not { Utgangspunkt: { } utgangspunkt } rad)
        {
            return null;
        }

        var tillatelse = sak.Tillatelse!;
        var indeks = sak.Lov.Tillatelse;
        return utgangspunkt switch
        {
            Utgangspunkt.FoersteFornyelse => r.Krev(Saksopplysning.FoersteFornyelse, tillatelse.FoersteFornyelse, rad, indeks),
            Utgangspunkt.BosettingEtterAvtale => Bosettingene.FoersteEtterAvtale(sak) ?? r.Krev(Saksopplysning.Bosettinger, null, rad),
            _ when tillatelse.SoektFraUtlandet => r.Krev(Saksopplysning.Ankomst, tillatelse.Ankomst, rad, indeks),
            _ => r.Krev(Saksopplysning.Innvilget, tillatelse.Innvilget, rad, indeks),
        };
    }

    private static Ledd<DateOnly>? UtsattTil(Saksgang sak) =>
        sak.Sak.Norsk is { Kravdato: { } krav } && UtsattOppstart.ErInnvilget(sak)
            ? new(krav, Opphav.Opplysning(Saksopplysning.Norskkrav))
            : null;
}
