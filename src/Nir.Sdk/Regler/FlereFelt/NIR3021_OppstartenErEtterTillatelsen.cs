using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>NIR3021: programme or training does not begin before any permit was granted.</summary>
internal static class NIR3021_OppstartenErEtterTillatelsen
{
    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        if (registrering is not (Introduksjonsprogram { Startdato: not null } or Norskopplaering { Startdato: not null }))
        {
            return;
        }

        if (check.Saksgang is not { } sak)
        {
            check.DoNotAssess(RegelNumber.NIR3021, response: null);
            return;
        }

        var part = registrering is Introduksjonsprogram ? nameof(Personsak.Program) : nameof(Personsak.Norsk);
        foreach (var avvik in sak.Findings.All)
        {
            if (avvik.Type is Saksavvikstype.FoerTillatelsen && avvik.Medlem.StartsWith(part, StringComparison.Ordinal))
            {
                check.Report(RegelCatalogue.NIR3021, default, nameof(Introduksjonsprogram.Startdato));
                return;
            }
        }
    }
}
