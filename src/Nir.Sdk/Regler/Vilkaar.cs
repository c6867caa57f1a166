using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler;

/// <summary>The conditions that field rules name in <c>regler.json</c> (<c>"vilkaar"</c>), beyond the field itself.</summary>
internal static class Vilkaar
{
    /// <summary>Something was granted: a registration that holds only an avslag has nothing more to register.</summary>
    public static bool NoeErTildelt(Registrering registrering, ValidationContext context)
    {
        if (registrering.Vedtak is { } vedtak)
        {
            foreach (var single in vedtak)
            {
                if (single.Vedtakstype is not (Vedtakstype.Avslag or Vedtakstype.Ukjent))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>There is a vedtak of a kind.</summary>
    public static bool HarVedtak(Registrering registrering, Vedtakstype type)
    {
        foreach (var vedtak in registrering.Vedtak ?? [])
        {
            if (vedtak.Vedtakstype == type)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Hours of either subject are given.</summary>
    public static bool TimerErGitt(Norskopplaering registrering, ValidationContext context) =>
        registrering.TimerNorsk.HasAny() || registrering.TimerSamfunnskunnskap.HasAny();

    /// <summary>Something was granted and no hours are given: once they are, another rule speaks.</summary>
    public static bool NoeErTildeltOgIngenTimerErGitt(Norskopplaering registrering, ValidationContext context) =>
        NoeErTildelt(registrering, context) && !TimerErGitt(registrering, context);

    /// <summary>The programme ended before the register's date.</summary>
    public static bool ProgrammetErAvsluttet(Introduksjonsprogram registrering, ValidationContext context) =>
        NoeErTildelt(registrering, context) && Noekkeldatoer.Programslutt(registrering) < context.Dato;

    /// <summary>The same utdanningsbakgrunn was not in the state that the register accepted last.</summary>
    public static bool UtdanningsbakgrunnenErIkkeGodtattTidligere(Norskopplaering registrering, ValidationContext context) =>
        context.Tidligere is not Norskopplaering earlier || earlier.Utdanningsbakgrunn != registrering.Utdanningsbakgrunn;
}
