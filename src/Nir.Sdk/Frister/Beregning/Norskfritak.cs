using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>What an exemption from training leaves: the right without the duty, or neither (rows R3a-R3g).</summary>
internal static class Norskfritak
{
    public static (Rettsstilling Rettsstilling, Opphav Opphav) Use(Saksgang sak, Calculation r, Rettsstilling rettsstilling, Opphav opphav)
    {
        if (rettsstilling is not (Rettsstilling.RettOgPlikt or Rettsstilling.Plikt) || Current(sak, Fritaksomraade.Norskopplaering) is not { } ground)
        {
            return (rettsstilling, opphav);
        }

        var row = Row(sak, ground);
        if (rettsstilling is Rettsstilling.Plikt || row.GjelderIkke)
        {
            r.End(rettsstilling is Rettsstilling.Plikt ? Parametre.FritakNaarBarePlikt : row);
            return (rettsstilling, opphav);
        }

        return (Rettsstilling.Rett, r.Establish(row, "rettsstilling", Rettsstilling.Rett.FindEntry()!, new Opphav(row, 0)));
    }

    /// <summary>An exemption for documented knowledge takes the deadline away; one for health leaves the right, and the time it has.</summary>
    public static void UseForSamfunnskunnskap(Saksgang sak, Calculation r)
    {
        if (Current(sak, Fritaksomraade.Samfunnskunnskap) is { } ground && !ground.RettenBeholdes())
        {
            r.End(Parametre.FritakFraSamfunnskunnskap);
        }
    }

    /// <summary>Any exemption from the training or the test takes the test's deadline away.</summary>
    public static void UseForProeve(Saksgang sak, Calculation r)
    {
        if (Current(sak, Fritaksomraade.Samfunnskunnskap) is not null || Current(sak, Fritaksomraade.Samfunnskunnskapsproeve) is not null)
        {
            r.End(Parametre.FritakFraSamfunnskunnskapsproeve);
        }
    }

    private static Fritaksgrunn? Current(Saksgang sak, Fritaksomraade area)
    {
        var date = sak.Dato.Verdi;
        Fritaksgrunn? current = null;
        foreach (var fritak in sak.Opplaeringen?.Fritak ?? [])
        {
            if (fritak.Fritaksomraade == area
                && (fritak.Fra ?? fritak.Vedtaksdato) <= date && !(fritak.Til < date)
                && (current is null || !fritak.Fritaksgrunn.RettenBeholdes()))
            {
                current = fritak.Fritaksgrunn;
            }
        }

        return current;
    }

    private static FritaksregelRow Row(Saksgang sak, Fritaksgrunn ground) =>
        ground.RettenBeholdes() ? Parametre.FritakForHelse
        : sak.Lov.Lovverk is Lovverk.Introduksjonsloven ? Parametre.FritakForKunnskaperEtterIntroduksjonsloven
        : IsBortfalt(sak) ? Parametre.FritakMedBortfallAvRett
        : Parametre.FritakForKunnskaper;

    private static bool IsBortfalt(Saksgang sak)
    {
        var vedtak = sak.Opplaeringen?.Vedtak ?? [];
        var i = VedtakTimeline.First(sak, vedtak, Vedtakstype.BortfallAvRett, static v => v.Vedtaksdato);
        return i >= 0 && vedtak[i].Vedtaksdato <= sak.Dato.Verdi;
    }
}
