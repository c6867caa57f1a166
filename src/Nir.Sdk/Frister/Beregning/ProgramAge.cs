using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The age limits of the introduction programme: the younger are out, the older may be offered it (rows P1-P3).</summary>
internal static class ProgramAge
{
    public static Programmaalgruppe.Standing Use(Saksgang sak, Calculation r, SakLookup lookup, Programmaalgruppe.Standing standing)
    {
        if (r.IsWithoutAnswer || r.Choose(Parametre.Programalder, lookup) is not { } limits)
        {
            return standing;
        }

        if (sak.Sak.Foedselsdato is not { } born)
        {
            r.Missing(SakFact.Foedselsdato, limits.Id);
            return standing;
        }

        var age = limits.VedInnvilgelsen is true
            ? sak.Age(born, sak.Programtillatelse!.Innvilget, SakFact.AgeAtInnvilgelse)
            : sak.Age(born, sak.Programdag.Verdi, SakFact.Alder);
        if (!r.IsAtLeast(limits, age, limits.FraAlderTerm, Enhet.Aar))
        {
            r.End(Parametre.UnderProgramalder);
            return standing;
        }

        return IsOver(sak, r, limits, age) && standing.Rettsstilling is not Rettsstilling.KanTilbys
            ? Programmaalgruppe.CanBeOffered(r, Parametre.OverProgramalder)
            : standing;
    }

    // U-5a: whether the year of the limit itself is in. The row that is not in force says «til og med».
    private static bool IsOver(Saksgang sak, Calculation r, ProgramalderRow limits, Term<int> age)
    {
        var chosen = limits == Parametre.ProgramalderTilSeksti || age.Verdi != limits.TilAlder
            ? null
            : Valgpunkter.UpperAgeLimit.Possibilities[(int)sak.Valg.UpperAgeLimit];
        return limits != Parametre.ProgramalderTilSeksti && sak.Valg.UpperAgeLimit is UpperAgeLimit.Til
            ? r.IsAtLeast(limits, age, limits.TilAlderTerm, Enhet.Aar, chosen)
            : r.IsOver(limits, age, limits.TilAlderTerm, Enhet.Aar, chosen);
    }
}
