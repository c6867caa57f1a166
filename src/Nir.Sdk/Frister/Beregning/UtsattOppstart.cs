using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>How long the start of the training may be postponed: ten years after the right and duty began (row N10).</summary>
internal static class UtsattOppstart
{
    public static Fristberegning Beregn(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.Norsk);
        if (r.ErUtenSvar || RettenInntraadte.EtterHovedregelen(sak, r) is not { } fra)
        {
            return new(r, Fristtype.UtsattOppstart, null);
        }

        var frist = r.FoersteVirkedag(Parametre.NesteVirkedagOgsaaEllers, r.LeggTilAar(fra, Parametre.UtsattTiAar.AarLedd));
        return new(r, Fristtype.UtsattOppstart, frist.Verdi, gjelderFra: fra.Verdi, oppfylt: sak.Opplaeringen?.Startdato);
    }

    /// <summary>Whether the start was postponed by a decision.</summary>
    public static bool ErInnvilget(Saksgang sak) =>
        sak.Opplaeringen is { } norsk && Vedtakene.Foerste(sak, norsk.Vedtak, Vedtakstype.UtsattOppstart, static v => v.Vedtaksdato) >= 0;
}
