using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The two years in a municipality within which a decision on a programme must be made (row P4).</summary>
internal static class Botid
{
    public static Fristberegning Beregn(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.Program);
        if (r.ErUtenSvar || Grense(sak, r) is not { } grense)
        {
            return new(r, Fristtype.ToAarIKommune, null);
        }

        var sisteDag = r.DagenFoer(Parametre.ToAarIKommune, grense);
        return new(r, Fristtype.ToAarIKommune, sisteDag.Verdi, sisteDag.Verdi, oppfylt: Vedtakene.FoerstePrograminnvilgelse(sak.Sak)?.Verdi);
    }

    /// <summary>The first day that is too late. Under integreringsloven time counts from when the person had the permit too.</summary>
    public static Ledd<DateOnly>? Grense(Saksgang sak, Regnestykke r)
    {
        if (Bosettingene.Foerste(sak) is not { } bosatt)
        {
            r.Mangler(Saksopplysning.Bosettinger, Parametre.ToAarIKommune.Id);
            return null;
        }

        var fra = sak.Lov.Lovverk is Lovverk.Introduksjonsloven || sak.Personoppslag.Tillatelse is not { } innvilget || innvilget.Verdi <= bosatt.Verdi
            ? bosatt
            : r.Seneste(Parametre.ToAarIKommune, bosatt, innvilget);
        return r.LeggTilAar(fra, Parametre.ToAarIKommune.AarLedd);
    }
}
