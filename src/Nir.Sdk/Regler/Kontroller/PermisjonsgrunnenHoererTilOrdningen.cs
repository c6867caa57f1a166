using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>
/// NIR3009: the ground of a leave belongs to the family. Training that is part of a programme follows the programme's rules (IF § 30).
/// </summary>
internal static class PermisjonsgrunnenHoererTilOrdningen
{
    public static void Program(Introduksjonsprogram registrering, ref Regelkontroll kontroll)
    {
        for (var i = 0; i < (registrering.Permisjoner?.Count ?? 0); i++)
        {
            var grunn = registrering.Permisjoner![i].Permisjonsgrunn;
            if (grunn.ErDefinert() && !grunn.GjelderIntroduksjonsprogram())
            {
                Meld(i, ref kontroll);
            }
        }
    }

    public static void Norsk(Norskopplaering registrering, ref Regelkontroll kontroll)
    {
        for (var i = 0; i < (registrering.Permisjoner?.Count ?? 0); i++)
        {
            var grunn = registrering.Permisjoner![i].Permisjonsgrunn;
            if (!grunn.ErDefinert() || grunn.GjelderNorskopplaering())
            {
                continue;
            }

            if (kontroll.Kontekst.Sak is not { } sak)
            {
                kontroll.IkkeVurder(Regelkatalog.NIR3009, nameof(Valideringskontekst.Sak));
            }
            else if (sak.Program is null)
            {
                Meld(i, ref kontroll);
            }
        }
    }

    private static void Meld(int indeks, ref Regelkontroll kontroll) =>
        kontroll.Meld(Regelkatalog.NIR3009, new(nameof(Introduksjonsprogram.Permisjoner), indeks), nameof(Permisjon.Permisjonsgrunn));
}
