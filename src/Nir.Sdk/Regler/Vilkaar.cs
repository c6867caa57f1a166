using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler;

/// <summary>The conditions that field rules name in <c>regler.json</c> (<c>"vilkaar"</c>), beyond the field itself.</summary>
internal static class Vilkaar
{
    /// <summary>Something was granted: a registration that holds only an avslag has nothing more to register.</summary>
    public static bool NoeErTildelt(Registrering registrering, Valideringskontekst kontekst)
    {
        if (registrering.Vedtak is { } vedtak)
        {
            foreach (var enkelt in vedtak)
            {
                if (enkelt.Vedtakstype is not (Vedtakstype.Avslag or Vedtakstype.Ukjent))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Hours of either subject are given.</summary>
    public static bool TimerErGitt(Norskopplaering registrering, Valideringskontekst kontekst) =>
        registrering.TimerNorsk.HarNoe() || registrering.TimerSamfunnskunnskap.HarNoe();

    /// <summary>Something was granted and no hours are given: once they are, another rule speaks.</summary>
    public static bool NoeErTildeltOgIngenTimerErGitt(Norskopplaering registrering, Valideringskontekst kontekst) =>
        NoeErTildelt(registrering, kontekst) && !TimerErGitt(registrering, kontekst);

    /// <summary>The programme ended before the register's date.</summary>
    public static bool ProgrammetErAvsluttet(Introduksjonsprogram registrering, Valideringskontekst kontekst) =>
        NoeErTildelt(registrering, kontekst) && Noekkeldatoer.Programslutt(registrering) < kontekst.Dato;

    /// <summary>The same utdanningsbakgrunn was not in the state that the register accepted last.</summary>
    public static bool UtdanningsbakgrunnenErIkkeGodtattTidligere(Norskopplaering registrering, Valideringskontekst kontekst) =>
        kontekst.Tidligere is not Norskopplaering tidligere || tidligere.Utdanningsbakgrunn != registrering.Utdanningsbakgrunn;
}
