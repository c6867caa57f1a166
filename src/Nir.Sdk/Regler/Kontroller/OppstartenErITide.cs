using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR3005: programme or training begins within three months of settlement, folkeregistrering or claim (IL §§ 12 and 30).</summary>
internal static class OppstartenErITide
{
    public static void Kontroller(Registrering registrering, ref Regelkontroll kontroll)
    {
        if (registrering is not (Introduksjonsprogram or Norskopplaering) || !Vilkaar.NoeErTildelt(registrering, kontroll.Kontekst))
        {
            return;
        }

        var frist = kontroll.Vurdering?.Frist(registrering is Introduksjonsprogram ? Fristtype.OppstartIntroduksjonsprogram : Fristtype.OppstartNorskopplaering);
        if (frist is { Frist: { } dag } && (frist.ErOppfyltForSent || frist.ErForfalt(kontroll.Kontekst.Dato)))
        {
            // What the law asks for within the time is the start of a programme, and the offer of training.
            kontroll.Meld(Regelkatalog.NIR3005, default, registrering is Introduksjonsprogram ? nameof(Introduksjonsprogram.Startdato) : nameof(Norskopplaering.Tilbudsdato), dag);
        }

        kontroll.IkkeVurder(Regelkatalog.NIR3005, frist);
    }
}
