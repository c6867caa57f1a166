using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR3014: the sluttmål is one that the law has for the person's education and age (IL §§ 13 and 14).</summary>
internal static class SluttmaaletPasserPersonen
{
    public static void Kontroller(Introduksjonsprogram registrering, ref Regelkontroll kontroll)
    {
        if (registrering is { Sluttmaal: null } or { Lovverk: Lovverk.Introduksjonsloven })
        {
            return;
        }

        var svar = kontroll.Vurdering?.Sluttmaal;
        foreach (var rad in svar?.Anmerkninger ?? [])
        {
            kontroll.Meld(Regelkatalog.NIR3014, default, nameof(Introduksjonsprogram.Sluttmaal), rad: rad);
        }

        kontroll.IkkeVurder(Regelkatalog.NIR3014, svar);
    }
}
