using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Makes the named inputs of steps.</summary>
internal static class Stegfakta
{
    public static Stegledd Av(string navn, Ledd<DateOnly> ledd) => new(navn, Regelverdi.Av(ledd.Verdi), ledd.Opphav);

    public static Stegledd Av(string navn, Ledd<int> ledd, Enhet enhet) => new(navn, Regelverdi.Av(ledd.Verdi, enhet), ledd.Opphav);

    public static Stegledd Av(string navn, Ledd<decimal> ledd) => new(navn, Regelverdi.Av(ledd.Verdi), ledd.Opphav);

    public static Stegledd Av(string navn, Ledd<bool> ledd) => new(navn, Regelverdi.Av(ledd.Verdi), ledd.Opphav);

    /// <summary>What rows ask for, as the case answers it: the dates that decide, the answers to the conditions, and what the options say of the rows.</summary>
    public static ValueList<Stegledd> Inndata(Radspoersmaal asked, Oppslag oppslag, Regelmotorvalg valg)
    {
        var inputs = new List<Stegledd>(6);
        foreach (var noekkeldato in asked.Datoer)
        {
            if (oppslag.Find(noekkeldato) is { } dato)
            {
                inputs.Add(Av(Radspoersmaal.DateName(noekkeldato), dato));
            }
        }

        foreach (var vilkaar in asked.Vilkaar)
        {
            if (oppslag.Fact(vilkaar.Index) is { } fact)
            {
                inputs.Add(new(vilkaar.Navn, fact.Verdi, fact.Opphav));
            }
            else if (oppslag.Number(vilkaar.Index) == Oppslag.None)
            {
                inputs.Add(new(vilkaar.Without!, Regelverdi.Av(true), Opphav.Opplysning(vilkaar.Source)));
            }
        }

        foreach (var rad in asked.IkkeIKraft)
        {
            if (valg.Ikrafttredelse(rad) is { } ikraft)
            {
                inputs.Add(new(Radspoersmaal.EffectName(rad), Regelverdi.Av(ikraft), new Opphav(Valgpunkter.Ikrafttredelser.Muligheter[1], 0)));
            }
        }

        if (valg.KjentPaa is { } kjent)
        {
            inputs.Add(new(Radspoersmaal.KnownName, Regelverdi.Av(kjent), Opphav.Opplysning(Saksopplysning.KjentPaa)));
        }

        return [.. inputs];
    }
}
