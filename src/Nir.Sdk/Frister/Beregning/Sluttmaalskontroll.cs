using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Whether a sluttmål is one that the law has for the person's education and age (rows D0, D5, D12, D13 and D18).</summary>
internal static class Sluttmaalskontroll
{
    public static Sluttmaalssvar Kontroller(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.ProgramLov, sak.Funn.Program);
        if (r.ErUtenSvar || !HarSluttmaal(sak, r) || r.Slaa(Parametre.Programlengde, sak.Programoppslag) is not { } lengde)
        {
            return new(r, []);
        }

        var anmerkninger = new List<Parameterrad>();
        if (lengde.GjelderIkke && !(lengde == Parametre.GrunnskoleErIkkeSluttmaal && sak.Valg.GrunnskoleFra2026 is GrunnskoleFra2026.SomArbeid))
        {
            anmerkninger.Add(lengde);
        }

        foreach (var rad in Parametre.Sluttmaalsalder.Rader)
        {
            if (r.Omfatter(rad, sak.Programoppslag) is true && Alder(sak, r, rad) is { } alder && Rammer(sak, r, rad, alder))
            {
                anmerkninger.Add(rad);
            }
        }

        return new(r, [.. anmerkninger]);
    }

    private static bool HarSluttmaal(Saksgang sak, Regnestykke r)
    {
        if (r.Velg(Parametre.Programinnhold, sak.Programoppslag) is not { } innhold)
        {
            return false;
        }

        if (innhold.Sluttmaal is not true)
        {
            r.Avslutt(innhold);
        }
        else if (sak.Programmet?.Sluttmaal is null)
        {
            r.Mangler(Saksopplysning.Sluttmaal, innhold.Id);
        }

        return !r.ErUtenSvar;
    }

    // The age asks for one goal, and the person has another.
    private static bool Rammer(Saksgang sak, Regnestykke r, Sluttmaalsalderrad rad, Ledd<int> alder)
    {
        var valgt = Valgpunkter.Alderspunkt.Muligheter[(int)sak.Valg.Alderspunkt];
        var gjelder = rad.Under is not null
            ? r.ErUnder(rad, alder, rad.UnderLedd, Enhet.Aar, valgt)
            : r.ErOver(rad, alder, rad.OverLedd, Enhet.Aar, valgt);
        return gjelder && !r.ErLik(rad, sak.Programmet!.Sluttmaal!.Value.Oppfoering()!, Opphav.Opplysning(Saksopplysning.Sluttmaal), rad.Sluttmaal!.Value.Oppfoering()!, new Opphav(rad, 2));
    }

    // U-5b: the age when the offer was given, or when the programme began.
    private static Ledd<int>? Alder(Saksgang sak, Regnestykke r, Sluttmaalsalderrad rad)
    {
        var vedTilbudet = sak.Valg.Alderspunkt is Alderspunkt.VedTilbudet;
        var dag = vedTilbudet
            ? r.Krev(Saksopplysning.Programtilbud, sak.Programmet?.Tilbudsdato, rad)
            : r.Krev(Saksopplysning.Programstart, sak.Programmet?.Startdato, rad);
        if (dag is not { } paa)
        {
            return null;
        }

        if (sak.Sak.Foedselsdato is not { } foedt)
        {
            r.Mangler(Saksopplysning.Foedselsdato, rad.Id);
            return null;
        }

        return sak.Alder(foedt, paa.Verdi, vedTilbudet ? Saksopplysning.AlderVedTilbudet : Saksopplysning.AlderVedProgramstart);
    }
}
