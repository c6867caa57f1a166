using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>
/// NIR3009: the ground of a leave belongs to the family. Training that is part of a programme follows the programme's rules (IF § 30).
/// </summary>
internal static class NIR3009_PermisjonsgrunnenHoererTilOrdningen
{
    public static void Program(Introduksjonsprogram registrering, ref RegelCheck check)
    {
        for (var i = 0; i < (registrering.Permisjoner?.Count ?? 0); i++)
        {
            var ground = registrering.Permisjoner![i].Permisjonsgrunn;
            if (ground.IsDefined() && !ground.GjelderIntroduksjonsprogram())
            {
                Report(i, ref check);
            }
        }
    }

    public static void Norsk(Norskopplaering registrering, ref RegelCheck check)
    {
        for (var i = 0; i < (registrering.Permisjoner?.Count ?? 0); i++)
        {
            var ground = registrering.Permisjoner![i].Permisjonsgrunn;
            if (!ground.IsDefined() || ground.GjelderNorskopplaering())
            {
                continue;
            }

            if (check.Context.Sak is not { } sak)
            {
                check.DoNotAssess(RegelNumber.NIR3009, nameof(ValidationContext.Sak));
            }
            else if (sak.Program is null)
            {
                Report(i, ref check);
            }
        }
    }

    private static void Report(int index, ref RegelCheck check) =>
        check.Report(RegelCatalogue.NIR3009, new(nameof(Introduksjonsprogram.Permisjoner), index), nameof(Permisjon.Permisjonsgrunn));
}
