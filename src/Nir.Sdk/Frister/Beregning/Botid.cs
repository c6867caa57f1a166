using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The two years in a municipality within which a decision on a programme must be made (rows P4, P17 and P22).</summary>
internal static class Botid
{
    public static FristAnswer Compute(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.Program);
        if (r.IsWithoutAnswer || Limit(sak, r) is not { } limit)
        {
            return new(r, Fristtype.ToAarIKommune, null);
        }

        var last = r.DayBefore(Parametre.ToAarIKommune, limit.Day);
        return new(r, Fristtype.ToAarIKommune, last.Verdi, last.Verdi, met: sak.FirstPrograminnvilgelse?.Verdi);
    }

    /// <summary>The first day that is too late, and the row that says so; null, and noted as missing, when no home is known.</summary>
    public static (Term<DateOnly> Day, ParameterRow TooLate)? Limit(Saksgang sak, Calculation r)
    {
        // INT § 2 e: for § 53 the two years run from the permit itself.
        if (sak.ProgramLov.Lovverk is Lovverk.Introduksjonsloven
            && sak.Programtillatelse is { Oppholdsgrunnlag: Oppholdsgrunnlag.Utlendingsloven53, Innvilget: var granted })
        {
            var permit = new Term<DateOnly>(granted, Opphav.Fact(SakFact.Innvilget, sak.ProgramLov.Tillatelse));
            return (r.AddYears(permit, Parametre.ToAarFraTillatelsen.AarTerm), Parametre.ForLengeSidenTillatelsen);
        }

        var first = GoverningTillatelse.FirstForProgramme(sak) ?? sak.ProgramLookup.Tillatelse;
        if (sak.Timeline.FirstHome(first?.Verdi ?? DateOnly.MinValue) is not { } home)
        {
            r.Missing(SakFact.Bosettinger, Parametre.ToAarIKommune.Id);
            return null;
        }

        // Time in a municipality before the first permit that the law names does not count under integreringsloven.
        var from = sak.ProgramLov.Lovverk is Lovverk.Introduksjonsloven || first is not { } permitDay || permitDay.Verdi <= home.Verdi
            ? home
            : r.Latest(Parametre.ToAarRegnesFraFoersteTillatelse, home, permitDay);
        return (r.AddYears(from, Parametre.ToAarIKommune.AarTerm), Parametre.ForLengeIKommune);
    }
}
