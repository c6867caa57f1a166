using Nir.Sdk.Kilder;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Overlay;

/// <summary>NIR5007, and the rules that an overlay adds.</summary>
internal static class NIR5007_OverlayRegler
{
    public static void Check(Registrering registrering, NirOverlay overlay, ref RegelCheck check)
    {
        foreach (var member in overlay.TooEarly(registrering.Familie, check.Context.Dato))
        {
            if (FeltLookup.IsGiven(registrering, member))
            {
                check.HoldBack(RegelCatalogue.NIR5007, member, overlay.GetNirFrom(registrering.Familie, member));
            }
        }

        foreach (var regel in overlay.ExtraRegler)
        {
            if (Applies(regel, registrering, check.Context.Dato) && FeltLookup.IsGiven(registrering, regel.Medlem) == regel.IsForbud)
            {
                check.Add(Avvik(regel));
            }
        }
    }

    private static bool Applies(ExtraRegel regel, Registrering registrering, DateOnly date) =>
        regel.Familie == registrering.Familie
        && (regel.Lovverk is null || regel.Lovverk == registrering.Lovverk)
        && (regel.Fra is null || regel.Fra <= date);

    private static Avvik Avvik(ExtraRegel regel) => new()
    {
        Regel = regel.Id,
        Alvorlighet = regel.Alvorlighet,
        Peker = default(ModelPlace).Pointer(regel.Medlem),
        Medlem = regel.Medlem,
        Grunnlag = Grunnlag.Antatt,
        Tekst = regel.Tekst,
        TekstEn = regel.TekstEn,
        Utbedring = regel.Begrunnelse,
        UtbedringEn = regel.Begrunnelse,
        Ansvarlig = Ansvarlig.Leverandoer,
    };
}
