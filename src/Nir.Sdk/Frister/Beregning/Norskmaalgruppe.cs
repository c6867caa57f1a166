using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Who has a right or a duty to be trained in Norwegian and social studies: permit, age, settlement, beginning and exemption (regimes R1-R5).</summary>
internal static class Norskmaalgruppe
{
    public static Ordningssvar Finn(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.Lov, sak.Funn.Norsk);
        if (r.ErUtenSvar || sak.Tillatelse is null)
        {
            return WithoutPermit(r);
        }

        if (!Tillatelsesstatus.Holds(sak, r, sak.Tillatelse, sak.Lov.Tillatelse))
        {
            return None(r);
        }

        var oppslag = sak.Personoppslag.For(Registreringsfamilie.Norskopplaering);
        if (IsBefore2005(r, oppslag) || r.Velg(Parametre.Norskrettsstilling, oppslag) is not { Rettsstilling: { } rettsstilling } rad)
        {
            return None(r);
        }

        var opphav = new Opphav(rad, 0);
        if (rettsstilling is not Rettsstilling.KanTilbys)
        {
            if (!IsOfAge(sak, r, oppslag))
            {
                return None(r);
            }

            (rettsstilling, opphav) = Begun(sak, r, rettsstilling, opphav);
            (rettsstilling, opphav) = r.ErUtenSvar ? (rettsstilling, opphav) : OnlyARightFrom55(sak, r, rettsstilling, opphav);
        }

        (rettsstilling, opphav) = r.ErUtenSvar ? (rettsstilling, opphav) : Norskfritak.Bruk(sak, r, rettsstilling, opphav);
        return r.ErUtenSvar ? None(r) : Ordningene.Svar(r, oppslag with { Rettsstilling = new(rettsstilling, opphav) });
    }

    // A first permit before September 2005 gives neither right nor duty under introduksjonsloven.
    private static bool IsBefore2005(Regnestykke r, Oppslag oppslag)
    {
        if (oppslag.Tillatelse?.Verdi >= Parametre.TillatelseFoerSeptember2005.Periode.Til || r.Omfatter(Parametre.TillatelseFoerSeptember2005, oppslag) is not true)
        {
            return false;
        }

        r.Avslutt(Parametre.TillatelseFoerSeptember2005);
        return true;
    }

    private static bool IsOfAge(Saksgang sak, Regnestykke r, Oppslag oppslag)
    {
        if (r.Velg(Parametre.Norskalder, oppslag) is not { } limits)
        {
            return false;
        }

        if (sak.Sak.Foedselsdato is not { } born)
        {
            r.Mangler(Saksopplysning.Foedselsdato, limits.Id);
            return false;
        }

        // Under introduksjonsloven people grow into the group; under integreringsloven the age at the grant decides for good.
        var atGrant = limits.VedInnvilgelsen is true;
        var today = sak.Alder(born, sak.Dato.Verdi, Saksopplysning.Alder);
        var age = atGrant ? sak.Alder(born, sak.Tillatelse!.Innvilget, Saksopplysning.AlderVedInnvilgelsen) : today;
        var inGroup = r.ErMinst(limits, age, limits.FraAlderLedd, Enhet.Aar)
            && r.ErUnder(limits, age, limits.TilAlderLedd, Enhet.Aar)
            && (!atGrant || r.ErUnder(limits, today, limits.TilAlderLedd, Enhet.Aar));
        if (!inGroup)
        {
            r.Avslutt(Parametre.UtenforNorskalder);
        }

        return inGroup;
    }

    // The right begins at an event: before it there is none. With collective protection that is a settlement by agreement; without one the
    // municipality may offer training.
    private static (Rettsstilling Rettsstilling, Opphav Opphav) Begun(Saksgang sak, Regnestykke r, Rettsstilling rettsstilling, Opphav opphav)
    {
        if (sak.Lov.Lovverk is Lovverk.IntegreringslovenKapittel6A && sak.Timeline is { FirstAgreement: null, Homes.IsEmpty: false })
        {
            var row = Parametre.NorskKanTilbysUtenAvtale;
            r.Fastslaa(row, sak.Timeline.Homes[0].From);
            return (Rettsstilling.KanTilbys, r.Fastslaa(row, "rettsstilling", Rettsstilling.KanTilbys.Oppfoering()!, new Opphav(row, 2)));
        }

        if (RettenInntraadte.EtterHovedregelen(sak, r) is not { } began)
        {
            return (rettsstilling, opphav);
        }

        if (sak.Dato.Verdi < began.Verdi)
        {
            r.ErFoer(Parametre.RettenHarIkkeInntraadt, sak.Dato, began);
            r.Avslutt(Parametre.RettenHarIkkeInntraadt);
        }

        sak.NorskrettBegan = began;
        return (rettsstilling, opphav);
    }

    // U-31: until 2017 those of 55 or more had a right and no duty; whether the day asked or the permit's decides, is open.
    private static (Rettsstilling Rettsstilling, Opphav Opphav) OnlyARightFrom55(Saksgang sak, Regnestykke r, Rettsstilling rettsstilling, Opphav opphav)
    {
        var row = Parametre.RettUtenPliktFra55;
        if (rettsstilling is not Rettsstilling.RettOgPlikt || sak.Lov.Lovverk is not Lovverk.Introduksjonsloven || sak.Tillatelse!.Innvilget >= row.Periode.Til
            || sak.Sak.Foedselsdato is not { } born || sak.Alder(born, sak.Dato.Verdi, Saksopplysning.Alder) is var age && age.Verdi < row.Alder)
        {
            return (rettsstilling, opphav);
        }

        r.ErMinst(row, age, row.AlderLedd, Enhet.Aar);

        var onlyARight = sak.Dato.Verdi < row.Periode.Til || sak.Valg.PliktFra55 is PliktFra55.EtterTillatelsen;
        var valgt = Valgpunkter.PliktFra55.Muligheter[(int)sak.Valg.PliktFra55];
        var left = onlyARight ? row.Rettsstilling!.Value : rettsstilling;
        return (left, r.Fastslaa(row, "rettsstilling", left.Oppfoering()!, onlyARight ? new Opphav(row, 2) : opphav, valgt));
    }

    private static Ordningssvar WithoutPermit(Regnestykke r)
    {
        if (!r.ErUtenSvar)
        {
            r.Mangler(Saksopplysning.Tillatelser, Parametre.Norskrettsstilling.Id);
        }

        return None(r);
    }

    private static Ordningssvar None(Regnestykke r) => new(r, Registreringsfamilie.Norskopplaering, null, default, null, null);
}
