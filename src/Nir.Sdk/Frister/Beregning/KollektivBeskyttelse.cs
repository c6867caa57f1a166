using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>How long collective protection can be renewed: five years from the first grant (row A6).</summary>
internal static class KollektivBeskyttelse
{
    public static Fristberegning Beregn(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.Lov);
        if (r.ErUtenSvar || r.Velg(Parametre.KollektivBeskyttelse, sak.Personoppslag) is not { } rad
            || r.Krev(Saksopplysning.Innvilget, sak.Tillatelse?.Innvilget, rad, sak.Lov.Tillatelse) is not { } innvilget)
        {
            return new(r, Fristtype.KollektivBeskyttelse, null);
        }

        var sisteDag = r.DagenFoer(Parametre.DagenFoer, r.LeggTilAar(innvilget, rad.AarLedd));
        return new(r, Fristtype.KollektivBeskyttelse, sisteDag.Verdi, sisteDag.Verdi, innvilget.Verdi);
    }
}
