using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>When the right and duty to be trained began (rows RI1-RI4 and N18).</summary>
internal static class RettBegan
{
    /// <summary>The day that the time is counted from; null, and noted as missing, when it is not known.</summary>
    public static Term<DateOnly>? Find(Saksgang sak, Calculation r) =>
        // IF § 20: after a postponed start the claim decides.
        PostponedTo(sak) is { } claim ? r.Establish(Parametre.InntrerVedKrav, claim) : sak.NorskrettBegan ?? ByMainRule(sak, r);

    /// <summary>The day but for a postponed start; null, and noted as missing, when it is not known.</summary>
    public static Term<DateOnly>? ByMainRule(Saksgang sak, Calculation r)
    {
        var lookup = sak.NorskgruppeLookup;
        if (r.Choose(Parametre.RettenInntrer, lookup) is not { Utgangspunkt: { } begins } row)
        {
            return null;
        }

        var (tillatelse, index) = (sak.Tillatelse!, sak.Lov.Tillatelse);
        var day = begins switch
        {
            Utgangspunkt.FoersteFornyelse => r.Require(SakFact.FoersteFornyelse, tillatelse.FoersteFornyelse, row, index),
            Utgangspunkt.BosettingEtterAvtale => sak.Timeline.FirstAgreement ?? r.Require(SakFact.Bosettinger, null, row),
            _ when tillatelse.SoektFraUtlandet => r.Require(SakFact.Ankomst, tillatelse.Ankomst, row, index),
            _ => r.Require(SakFact.Innvilget, tillatelse.Innvilget, row, index),
        };
        if (day is not { } known)
        {
            return null;
        }

        // No right comes before the permit it rests on.
        var granted = new Term<DateOnly>(tillatelse.Innvilget, Opphav.Fact(SakFact.Innvilget, index));
        return NotBeforeTheGroup(r, lookup, known.Verdi < granted.Verdi ? r.Latest(row, known, granted) : known);
    }

    /// <summary>The day the right to a programme began: the grant, or the arrival; null when it is not known.</summary>
    public static Term<DateOnly>? ForProgram(Saksgang sak, Calculation r) =>
        (sak.Programtillatelse is { SoektFraUtlandet: true } ? sak.ProgramLookup.Ankomst : sak.ProgramLookup.Tillatelse) is { } day
            ? NotBeforeTheGroup(r, sak.ProgramLookup, day)
            : null;

    // Limited permits came into introduksjonsloven in June 2018: no time runs before then.
    private static Term<DateOnly> NotBeforeTheGroup(Calculation r, SakLookup lookup, Term<DateOnly> day)
    {
        var row = Parametre.BegrensedeTillatelserFraJuni2018;
        return row.IsFor(lookup, out _) is true && day.Verdi < row.InntrerTidligst ? r.Latest(row, day, row.InntrerTidligstTerm) : day;
    }

    private static Term<DateOnly>? PostponedTo(Saksgang sak) =>
        sak.Opplaeringen is { Kravdato: { } claim } && PostponedOppstart.IsInnvilget(sak)
            ? new(claim, Opphav.Fact(SakFact.Norskkrav))
            : null;
}
