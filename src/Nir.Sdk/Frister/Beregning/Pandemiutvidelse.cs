using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The pandemic law's extension of programmes under introduksjonsloven (rows X1-X4).</summary>
internal static class Pandemiutvidelse
{
    /// <summary>The row that gives months, for a participant who was still in the programme on its day; null when none does.</summary>
    public static Pandemiutvidelserad? Finn(Saksgang sak, Regnestykke r, Ledd<DateOnly> sisteDag)
    {
        if (sak.ProgramLov.Lovverk is not Lovverk.Introduksjonsloven
            || r.Slaa(Parametre.Pandemiutvidelse, sak.Programoppslag) is not { GjelderIkke: false } rad)
        {
            return null;
        }

        if (rad.FortsattIProgram is null)
        {
            return rad;
        }

        var dag = rad.FortsattIProgramLedd;
        var ute = sak.Programmet?.Avsluttet is { } avsluttet
            ? r.ErFoer(rad, new(avsluttet, Opphav.Opplysning(Saksopplysning.Programavslutning)), dag)
            : r.ErFoer(rad, sisteDag, dag);
        return ute ? null : rad;
    }

    /// <summary>The last day with the months added to the normal length.</summary>
    public static Ledd<DateOnly> AvNormalLengde(Regnestykke r, Programlengderad rad, Ledd<DateOnly> fra, FravaerAddition.Tillegg tillegg, Pandemiutvidelserad pandemi)
    {
        var maaneder = r.Sum(pandemi, rad.VarighetLedd, pandemi.UtvidelseLedd, Enhet.Maaneder);
        return FravaerAddition.LeggTil(r, r.DagenFoer(Parametre.DagenFoer, r.LeggTilMaaneder(fra, maaneder)), tillegg);
    }
}
