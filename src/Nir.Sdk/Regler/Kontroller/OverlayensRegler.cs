using Nir.Sdk.Kilder;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler.Overlay;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR5007, and the rules that an overlay adds.</summary>
internal static class OverlayensRegler
{
    public static void Kontroller(Registrering registrering, NirOverlay overlay, ref Regelkontroll kontroll)
    {
        foreach (var medlem in overlay.ForTidlige(registrering.Familie, kontroll.Kontekst.Dato))
        {
            if (Feltoppslag.ErGitt(registrering, medlem))
            {
                kontroll.HoldTilbake(medlem, overlay.NirFra(registrering.Familie, medlem));
            }
        }

        foreach (var regel in overlay.Tilleggsregler)
        {
            if (Gjelder(regel, registrering, kontroll.Kontekst.Dato) && Feltoppslag.ErGitt(registrering, regel.Medlem) == regel.ErForbud)
            {
                kontroll.Legg(Avvik(regel));
            }
        }
    }

    private static bool Gjelder(Tilleggsregel regel, Registrering registrering, DateOnly dato) =>
        regel.Familie == registrering.Familie
        && (regel.Lovverk is null || regel.Lovverk == registrering.Lovverk)
        && (regel.Fra is null || regel.Fra <= dato);

    private static Avvik Avvik(Tilleggsregel regel) => new()
    {
        Regel = regel.Id,
        Alvorlighet = regel.Alvorlighet,
        Peker = default(Sted).Peker(regel.Medlem),
        Medlem = regel.Medlem,
        Grunnlag = Grunnlag.Antatt,
        Tekst = regel.Tekst,
        TekstEn = regel.TekstEn,
        Utbedring = regel.Begrunnelse,
        UtbedringEn = regel.Begrunnelse,
        Ansvarlig = Ansvarlig.Leverandoer,
    };
}
