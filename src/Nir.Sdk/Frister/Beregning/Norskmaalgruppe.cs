using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Who has a right or a duty to be trained in Norwegian and social studies: permit, age, settlement, beginning and exemption (regimes
/// R1-R5).</summary>
internal static class Norskmaalgruppe
{
    public static OrdningAnswer Find(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.Lov, sak.Findings.Norsk);
        if (r.IsWithoutAnswer || sak.Tillatelse is null)
        {
            return WithoutPermit(r);
        }

        if (!Tillatelsesstatus.Holds(sak, r, sak.Tillatelse, sak.Lov.Tillatelse))
        {
            return None(r);
        }

        var lookup = sak.NorskgruppeLookup;
        if (IsBefore2005(r, lookup) || r.Choose(Parametre.Norskrettsstilling, lookup) is not { Rettsstilling: { } rettsstilling } row)
        {
            return None(r);
        }

        var opphav = new Opphav(row, 0);
        if (rettsstilling is not Rettsstilling.KanTilbys)
        {
            if (!IsOfAge(sak, r, lookup))
            {
                return None(r);
            }

            (rettsstilling, opphav) = Begun(sak, r, rettsstilling, opphav);
            (rettsstilling, opphav) = r.IsWithoutAnswer ? (rettsstilling, opphav) : OnlyARightFrom55(sak, r, rettsstilling, opphav);
        }

        (rettsstilling, opphav) = r.IsWithoutAnswer ? (rettsstilling, opphav) : Norskfritak.Use(sak, r, rettsstilling, opphav);
        return r.IsWithoutAnswer ? None(r) : sak.Answer(r, lookup with { Rettsstilling = new(rettsstilling, opphav) });
    }

    // A first permit before September 2005 gives neither right nor duty under introduksjonsloven.
    private static bool IsBefore2005(Calculation r, SakLookup lookup)
    {
        if (lookup.Tillatelse?.Verdi >= Parametre.TillatelseFoerSeptember2005.Periode.Til
            || r.Includes(Parametre.TillatelseFoerSeptember2005, lookup) is not true)
        {
            return false;
        }

        r.End(Parametre.TillatelseFoerSeptember2005);
        return true;
    }

    private static bool IsOfAge(Saksgang sak, Calculation r, SakLookup lookup)
    {
        if (r.Choose(Parametre.Norskalder, lookup) is not { } limits)
        {
            return false;
        }

        if (sak.Sak.Foedselsdato is not { } born)
        {
            r.Missing(SakFact.Foedselsdato, limits.Id);
            return false;
        }

        // Under introduksjonsloven people grow into the group; under integreringsloven the age at the grant decides for good.
        var atGrant = limits.VedInnvilgelsen is true;
        var today = sak.Age(born, sak.Dato.Verdi, SakFact.Alder);
        var age = atGrant ? sak.Age(born, sak.Tillatelse!.Innvilget, SakFact.AgeAtInnvilgelse) : today;
        var inGroup = r.IsAtLeast(limits, age, limits.FraAlderTerm, Enhet.Aar)
            && r.IsUnder(limits, age, limits.TilAlderTerm, Enhet.Aar)
            && (!atGrant || r.IsUnder(limits, today, limits.TilAlderTerm, Enhet.Aar));
        if (!inGroup)
        {
            r.End(Parametre.UtenforNorskalder);
        }

        return inGroup;
    }

    // The right begins at an event: before it there is none. With collective protection that is a settlement by agreement; without one the
    // municipality may offer training.
    private static (Rettsstilling Rettsstilling, Opphav Opphav) Begun(Saksgang sak, Calculation r, Rettsstilling rettsstilling, Opphav opphav)
    {
        if (sak.Lov.Lovverk is Lovverk.IntegreringslovenKapittel6A && sak.Timeline is { FirstAgreement: null, Homes.IsEmpty: false })
        {
            var row = Parametre.NorskKanTilbysUtenAvtale;
            r.Establish(row, sak.Timeline.Homes[0].From);
            return (Rettsstilling.KanTilbys, r.Establish(row, "rettsstilling", Rettsstilling.KanTilbys.FindEntry()!, new Opphav(row, 2)));
        }

        if (RettBegan.ByMainRule(sak, r) is not { } began)
        {
            return (rettsstilling, opphav);
        }

        if (sak.Dato.Verdi < began.Verdi)
        {
            r.IsBefore(Parametre.RettenHarIkkeInntraadt, sak.Dato, began);
            r.End(Parametre.RettenHarIkkeInntraadt);
        }

        sak.NorskrettBegan = began;
        return (rettsstilling, opphav);
    }

    // U-31: until 2017 those of 55 or more had a right and no duty; whether the day asked or the permit's decides, is open.
    private static (Rettsstilling Rettsstilling, Opphav Opphav) OnlyARightFrom55(Saksgang sak, Calculation r, Rettsstilling rettsstilling, Opphav opphav)
    {
        var row = Parametre.RettUtenPliktFra55;
        if (rettsstilling is not Rettsstilling.RettOgPlikt || sak.Lov.Lovverk is not Lovverk.Introduksjonsloven || sak.Tillatelse!.Innvilget >= row.Periode.Til
            || sak.Sak.Foedselsdato is not { } born || sak.Age(born, sak.Dato.Verdi, SakFact.Alder) is var age && age.Verdi < row.Alder)
        {
            return (rettsstilling, opphav);
        }

        r.IsAtLeast(row, age, row.AlderTerm, Enhet.Aar);

        var onlyARight = sak.Dato.Verdi < row.Periode.Til || sak.Valg.PliktFra55 is PliktFra55.EtterTillatelsen;
        var chosen = Valgpunkter.PliktFra55.Possibilities[(int)sak.Valg.PliktFra55];
        var left = onlyARight ? row.Rettsstilling!.Value : rettsstilling;
        return (left, r.Establish(row, "rettsstilling", left.FindEntry()!, onlyARight ? new Opphav(row, 2) : opphav, chosen));
    }

    private static OrdningAnswer WithoutPermit(Calculation r)
    {
        if (!r.IsWithoutAnswer)
        {
            r.Missing(SakFact.Tillatelser, Parametre.Norskrettsstilling.Id);
        }

        return None(r);
    }

    private static OrdningAnswer None(Calculation r) => new(r, Registreringsfamilie.Norskopplaering, null, default, null, null);
}
