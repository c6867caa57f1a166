using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The day from which a programme for work must hold the minimum of work-related elements (rows I7-I9).</summary>
internal static class ArbeidsrettedeElementer
{
    public static FristAnswer Compute(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.ProgramLov, sak.Findings.Program);
        if (r.IsWithoutAnswer || r.Choose(Parametre.ArbeidsrettedeElementer, sak.ProgramLookup) is not { } row
            || r.Require(SakFact.Programstart, sak.Programmet?.Startdato, row) is not { } start)
        {
            return new(r, Fristtype.ArbeidsrettedeElementer, null);
        }

        var from = r.AddMonths(start, row.EtterTerm);
        return new(r, Fristtype.ArbeidsrettedeElementer, from.Verdi, appliesFrom: start.Verdi) { Rad = row };
    }
}
