using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Felt;

/// <summary>NIR1911: a vedtak stands once.</summary>
internal static class NIR1911_VedtaketStaarEnGang
{
    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        for (var i = 1; i < (registrering.Vedtak?.Count ?? 0); i++)
        {
            if (registrering.Vedtak!.AsSpan()[..i].Contains(registrering.Vedtak[i]))
            {
                check.Report(RegelCatalogue.NIR1911, new(nameof(Registrering.Vedtak), i), nameof(Vedtak.Vedtaksdato));
            }
        }
    }
}
