using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>How long the start of the training may be postponed: ten years after the right and duty began (row N10).</summary>
internal static class PostponedOppstart
{
    public static FristAnswer Compute(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.Norsk);
        if (r.IsWithoutAnswer || RettBegan.ByMainRule(sak, r) is not { } from)
        {
            return new(r, Fristtype.UtsattOppstart, null);
        }

        var frist = r.FirstVirkedag(Parametre.NesteVirkedagOgsaaEllers, r.AddYears(from, Parametre.UtsattTiAar.AarTerm));
        return new(r, Fristtype.UtsattOppstart, frist.Verdi, appliesFrom: from.Verdi, met: sak.Opplaeringen?.Startdato);
    }

    /// <summary>Whether the start was postponed by a decision.</summary>
    public static bool IsInnvilget(Saksgang sak) =>
        sak.Opplaeringen is { } norsk && VedtakTimeline.First(sak, norsk.Vedtak, Vedtakstype.UtsattOppstart, static v => v.Vedtaksdato) >= 0;
}
