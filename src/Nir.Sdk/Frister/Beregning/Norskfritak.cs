using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>What an exemption from training leaves: the right without the duty, or neither (rows R3a-R3g).</summary>
internal static class Norskfritak
{
    public static (Rettsstilling Rettsstilling, Opphav Opphav) Bruk(Saksgang sak, Regnestykke r, Rettsstilling rettsstilling, Opphav opphav)
    {
        if (rettsstilling is not (Rettsstilling.RettOgPlikt or Rettsstilling.Plikt) || Gjeldende(sak, Fritaksomraade.Norskopplaering) is not { } grunn)
        {
            return (rettsstilling, opphav);
        }

        var rad = Rad(sak, grunn);
        if (rettsstilling is Rettsstilling.Plikt || rad.GjelderIkke)
        {
            r.Avslutt(rettsstilling is Rettsstilling.Plikt ? Parametre.FritakNaarBarePlikt : rad);
            return (rettsstilling, opphav);
        }

        return (Rettsstilling.Rett, r.Fastslaa(rad, "rettsstilling", Rettsstilling.Rett.Oppfoering()!, new Opphav(rad, 0)));
    }

    /// <summary>An exemption for documented knowledge takes the deadline away; one for health leaves the right, and the time it has.</summary>
    public static void BrukForSamfunnskunnskap(Saksgang sak, Regnestykke r)
    {
        if (Gjeldende(sak, Fritaksomraade.Samfunnskunnskap) is { } grunn && !grunn.RettenBeholdes())
        {
            r.Avslutt(Parametre.FritakFraSamfunnskunnskap);
        }
    }

    /// <summary>Any exemption from the training or the test takes the test's deadline away.</summary>
    public static void BrukForProeven(Saksgang sak, Regnestykke r)
    {
        if (Gjeldende(sak, Fritaksomraade.Samfunnskunnskap) is not null || Gjeldende(sak, Fritaksomraade.Samfunnskunnskapsproeve) is not null)
        {
            r.Avslutt(Parametre.FritakFraSamfunnskunnskapsproeve);
        }
    }

    private static Fritaksgrunn? Gjeldende(Saksgang sak, Fritaksomraade omraade)
    {
        var dato = sak.Dato.Verdi;
        Fritaksgrunn? gjeldende = null;
        foreach (var fritak in sak.Opplaeringen?.Fritak ?? [])
        {
            if (fritak.Fritaksomraade == omraade
                && (fritak.Fra ?? fritak.Vedtaksdato) <= dato && !(fritak.Til < dato)
                && (gjeldende is null || !fritak.Fritaksgrunn.RettenBeholdes()))
            {
                gjeldende = fritak.Fritaksgrunn;
            }
        }

        return gjeldende;
    }

    private static Fritaksregelrad Rad(Saksgang sak, Fritaksgrunn grunn) =>
        grunn.RettenBeholdes() ? Parametre.FritakForHelse
        : sak.Lov.Lovverk is Lovverk.Introduksjonsloven ? Parametre.FritakForKunnskaperEtterIntroduksjonsloven
        : ErBortfalt(sak) ? Parametre.FritakMedBortfallAvRett
        : Parametre.FritakForKunnskaper;

    private static bool ErBortfalt(Saksgang sak)
    {
        var vedtak = sak.Opplaeringen?.Vedtak ?? [];
        var i = Vedtakene.Foerste(sak, vedtak, Vedtakstype.BortfallAvRett, static v => v.Vedtaksdato);
        return i >= 0 && vedtak[i].Vedtaksdato <= sak.Dato.Verdi;
    }
}
