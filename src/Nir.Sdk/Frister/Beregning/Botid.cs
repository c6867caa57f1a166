using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The two years in a municipality within which a decision on a programme must be made (rows P4, P17 and P22).</summary>
internal static class Botid
{
    public static Fristberegning Beregn(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.Program);
        if (r.ErUtenSvar || Limit(sak, r) is not { } limit)
        {
            return new(r, Fristtype.ToAarIKommune, null);
        }

        var last = r.DagenFoer(Parametre.ToAarIKommune, limit.Day);
        return new(r, Fristtype.ToAarIKommune, last.Verdi, last.Verdi, oppfylt: Vedtakene.FoerstePrograminnvilgelse(sak)?.Verdi);
    }

    /// <summary>The first day that is too late, and the row that says so; null, and noted as missing, when no home is known.</summary>
    public static (Ledd<DateOnly> Day, Parameterrad TooLate)? Limit(Saksgang sak, Regnestykke r)
    {
        // INT § 2 e: for § 53 the two years run from the permit itself.
        if (sak.ProgramLov.Lovverk is Lovverk.Introduksjonsloven && sak.Programtillatelse is { Oppholdsgrunnlag: Oppholdsgrunnlag.Utlendingsloven53, Innvilget: var granted })
        {
            var permit = new Ledd<DateOnly>(granted, Opphav.Opplysning(Saksopplysning.Innvilget, sak.ProgramLov.Tillatelse));
            return (r.LeggTilAar(permit, Parametre.ToAarFraTillatelsen.AarLedd), Parametre.ForLengeSidenTillatelsen);
        }

        var first = GoverningTillatelse.FirstForProgramme(sak) ?? sak.Programoppslag.Tillatelse;
        if (sak.Timeline.FirstHome(first?.Verdi ?? DateOnly.MinValue) is not { } home)
        {
            r.Mangler(Saksopplysning.Bosettinger, Parametre.ToAarIKommune.Id);
            return null;
        }

        // Time in a municipality before the first permit that the law names does not count under integreringsloven.
        var from = sak.ProgramLov.Lovverk is Lovverk.Introduksjonsloven || first is not { } permitDay || permitDay.Verdi <= home.Verdi
            ? home
            : r.Seneste(Parametre.ToAarRegnesFraFoersteTillatelse, home, permitDay);
        return (r.LeggTilAar(from, Parametre.ToAarIKommune.AarLedd), Parametre.ForLengeIKommune);
    }
}
