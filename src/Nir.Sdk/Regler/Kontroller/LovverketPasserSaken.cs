using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR3001: the law is the one that the person's permits and arrival lead to (IL § 52, IF § 72).</summary>
internal static class LovverketPasserSaken
{
    public static void Kontroller(Registrering registrering, ref Regelkontroll kontroll)
    {
        var svar = kontroll.Vurdering?.Lovvalg;
        if (svar?.Lovverk is { } lovverk)
        {
            kontroll.Lovvalg = Lovvalgskontroll.Stemmer;
            if (registrering.Lovverk.ErDefinert() && registrering.Lovverk != lovverk)
            {
                kontroll.Lovvalg = Lovvalgskontroll.StemmerIkke;
                kontroll.Meld(Regelkatalog.NIR3001, default, nameof(Registrering.Lovverk), liste: lovverk.Navn());
            }
        }
        else
        {
            kontroll.IkkeVurder(Regelkatalog.NIR3001, svar);
        }
    }
}
