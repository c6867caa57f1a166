using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The day from which a programme for work must hold the minimum of work-related elements (rows I7-I9).</summary>
internal static class ArbeidsrettedeElementer
{
    public static Fristberegning Beregn(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.ProgramLov, sak.Funn.Program);
        if (r.ErUtenSvar || r.Velg(Parametre.ArbeidsrettedeElementer, sak.Programoppslag) is not { } rad
            || r.Krev(Saksopplysning.Programstart, sak.Programmet?.Startdato, rad) is not { } start)
        {
            return new(r, Fristtype.ArbeidsrettedeElementer, null);
        }

        var fra = r.LeggTilMaaneder(start, rad.EtterLedd);
        return new(r, Fristtype.ArbeidsrettedeElementer, fra.Verdi, gjelderFra: start.Verdi) { Rad = rad };
    }
}
