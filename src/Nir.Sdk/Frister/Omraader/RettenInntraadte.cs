using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Omraader;

/// <summary>When the right and duty to be trained began (rows RI1-RI4).</summary>
internal static class RettenInntraadte
{
    /// <summary>The day; null, and noted as missing, when it is not known.</summary>
    public static Ledd<DateOnly>? Finn(Saksgang sak, Regnestykke r)
    {
        // IF § 20: after a postponed start the claim decides.
        if (UtsattTil(sak) is { } krav)
        {
            return r.Fastslaa(Parametre.RI4, krav);
        }

        if (r.Velg(Parametre.RettenInntrer, sak.Norskoppslag) is not { Utgangspunkt: { } utgangspunkt } rad)
        {
            return null;
        }

        var tillatelse = sak.Tillatelse!;
        var indeks = sak.Lov.Tillatelse;
        return utgangspunkt switch
        {
            Utgangspunkt.FoersteFornyelse => r.Krev(Saksopplysning.FoersteFornyelse, tillatelse.FoersteFornyelse, rad, indeks),
            Utgangspunkt.BosettingEtterAvtale => BosettingEtterAvtale(sak) ?? r.Krev(Saksopplysning.Bosettinger, null, rad),
            _ when tillatelse.SoektFraUtlandet => r.Krev(Saksopplysning.Ankomst, tillatelse.Ankomst, rad, indeks),
            _ => r.Krev(Saksopplysning.Innvilget, tillatelse.Innvilget, rad, indeks),
        };
    }

    /// <summary>The first settlement by agreement by the day asked about; null when there is none.</summary>
    public static Ledd<DateOnly>? BosettingEtterAvtale(Saksgang sak)
    {
        Ledd<DateOnly>? foerste = null;
        var bosettinger = sak.Sak.Bosettinger;
        for (var i = 0; i < bosettinger.Count; i++)
        {
            if (bosettinger[i].EtterAvtale && bosettinger[i].Dato <= sak.Dato.Verdi && !(foerste?.Verdi <= bosettinger[i].Dato))
            {
                foerste = new(bosettinger[i].Dato, Opphav.Opplysning(Saksopplysning.Bosetting, i));
            }
        }

        return foerste;
    }

    private static Ledd<DateOnly>? UtsattTil(Saksgang sak) =>
        sak.Sak.Norsk is { Kravdato: { } krav } norsk && Vedtakene.Foerste(norsk.Vedtak, Vedtakstype.UtsattOppstart, static v => v.Vedtaksdato) >= 0
            ? new(krav, Opphav.Opplysning(Saksopplysning.Norskkrav))
            : null;
}
