using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>When the right and duty to be trained began (rows RI1-RI4 and N18).</summary>
internal static class RettenInntraadte
{
    /// <summary>The day that the time is counted from; null, and noted as missing, when it is not known.</summary>
    public static Ledd<DateOnly>? Finn(Saksgang sak, Regnestykke r) =>
        // IF § 20: after a postponed start the claim decides.
        PostponedTo(sak) is { } claim ? r.Fastslaa(Parametre.InntrerVedKrav, claim) : sak.NorskrettBegan ?? EtterHovedregelen(sak, r);

    /// <summary>The day but for a postponed start; null, and noted as missing, when it is not known.</summary>
    public static Ledd<DateOnly>? EtterHovedregelen(Saksgang sak, Regnestykke r)
    {
        var oppslag = sak.Personoppslag.For(Registreringsfamilie.Norskopplaering);
        if (r.Velg(Parametre.RettenInntrer, oppslag) is not { Utgangspunkt: { } begins } rad)
        {
            return null;
        }

        var (tillatelse, index) = (sak.Tillatelse!, sak.Lov.Tillatelse);
        var day = begins switch
        {
            Utgangspunkt.FoersteFornyelse => r.Krev(Saksopplysning.FoersteFornyelse, tillatelse.FoersteFornyelse, rad, index),
            Utgangspunkt.BosettingEtterAvtale => sak.Timeline.FirstAgreement ?? r.Krev(Saksopplysning.Bosettinger, null, rad),
            _ when tillatelse.SoektFraUtlandet => r.Krev(Saksopplysning.Ankomst, tillatelse.Ankomst, rad, index),
            _ => r.Krev(Saksopplysning.Innvilget, tillatelse.Innvilget, rad, index),
        };
        if (day is not { } known)
        {
            return null;
        }

        // No right comes before the permit it rests on.
        var granted = new Ledd<DateOnly>(tillatelse.Innvilget, Opphav.Opplysning(Saksopplysning.Innvilget, index));
        return NotBeforeTheGroup(r, oppslag, known.Verdi < granted.Verdi ? r.Seneste(rad, known, granted) : known);
    }

    /// <summary>The day the right to a programme began: the grant, or the arrival; null when it is not known.</summary>
    public static Ledd<DateOnly>? ForProgram(Saksgang sak, Regnestykke r) =>
        (sak.Programtillatelse is { SoektFraUtlandet: true } ? sak.Programoppslag.Ankomst : sak.Programoppslag.Tillatelse) is { } day
            ? NotBeforeTheGroup(r, sak.Programoppslag, day)
            : null;

    // Limited permits came into introduksjonsloven in June 2018: no time runs before then.
    private static Ledd<DateOnly> NotBeforeTheGroup(Regnestykke r, Oppslag oppslag, Ledd<DateOnly> day)
    {
        var rad = Parametre.BegrensedeTillatelserFraJuni2018;
        return rad.IsFor(oppslag, out _) is true && day.Verdi < rad.InntrerTidligst ? r.Seneste(rad, day, rad.InntrerTidligstLedd) : day;
    }

    private static Ledd<DateOnly>? PostponedTo(Saksgang sak) =>
        sak.Opplaeringen is { Kravdato: { } claim } && UtsattOppstart.ErInnvilget(sak)
            ? new(claim, Opphav.Opplysning(Saksopplysning.Norskkrav))
            : null;
}
