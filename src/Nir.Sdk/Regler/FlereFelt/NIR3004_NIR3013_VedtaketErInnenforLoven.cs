using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>NIR3004 and NIR3013: a vedtak om utvidet norskopplæring or on an extension of the programme is within what the law allows.</summary>
internal static class NIR3004_NIR3013_VedtaketErInnenforLoven
{
    public static void UtvidetNorsk(Norskopplaering registrering, ref RegelCheck check)
    {
        if (Vilkaar.HarVedtak(registrering, Vedtakstype.UtvidetNorskopplaering))
        {
            Check(RegelCatalogue.NIR3004, static sak => sak.UtvidetNorsk, ref check);
        }
    }

    public static void Forlengelse(Introduksjonsprogram registrering, ref RegelCheck check)
    {
        if (Vilkaar.HarVedtak(registrering, Vedtakstype.ForlengelseIntroduksjonsprogram))
        {
            Check(RegelCatalogue.NIR3013, static sak => sak.Programforlengelser, ref check);
        }
    }

    private static void Check(Regel regel, Func<Saksgang, IEnumerable<VedtakAssessment>> assess, ref RegelCheck check)
    {
        if (check.Saksgang is not { } sak)
        {
            check.DoNotAssess(regel.Number, response: null);
            return;
        }

        foreach (var response in assess(sak))
        {
            if (response.Refusal is { } row)
            {
                check.Report(regel, new(nameof(Registrering.Vedtak), response.Index), nameof(Vedtak.Vedtaksdato), row: row);
            }
            else
            {
                check.DoNotAssess(regel.Number, response);
            }
        }
    }
}
