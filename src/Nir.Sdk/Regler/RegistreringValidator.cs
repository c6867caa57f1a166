using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler.Felt;
using Nir.Sdk.Regler.FlereFelt;
using Nir.Sdk.Regler.Overlay;

namespace Nir.Sdk.Regler;

/// <summary>
/// Checks a registration against the rules, in process and without a network: the same rules, ids and texts as the register's answer.
/// </summary>
public static class RegistreringValidator
{
    /// <summary>Checks a registration.</summary>
    /// <param name="registrering">The full state that is to be sent.</param>
    /// <param name="context">What the rules need beyond it.</param>
    /// <returns>What was broken and what could not be assessed; a refusal is a value here, never an exception.</returns>
    public static ValidationResult Validate(Registrering registrering, ValidationContext context)
    {
        ArgumentNullException.ThrowIfNull(registrering);
        ArgumentNullException.ThrowIfNull(context);

        // What the register accepted was complete: something else went wrong with this one, and nothing can be said from it.
        if (context.Tidligere is { } earlier && !NIR1912_DelenErOppgitt.IsComplete(earlier))
        {
            context = context with { Tidligere = null };
        }

        var check = new RegelCheck(registrering, context);
        NIR1907_IdErOppgitt.Check(registrering, ref check);
        NIR1902_PersonenErOppgitt.Check(registrering, ref check);
        if (!NIR1912_DelenErOppgitt.Check(registrering, ref check) || registrering.Person is null)
        {
            return check.Result;
        }

        NIR2004_NIR2005_NIR2006_KommunenFinnes.Check(registrering, ref check);
        NIR1904_DufNummeretsKontrollsiffer.Check(registrering, ref check);
        NIR1908_SoeknadsaaretErMulig.Check(registrering, ref check);
        NIR4001_NIR4002_IdentifikatorenPasserMiljoeet.Check(registrering, ref check);
        NIR1901_KombinasjonenFinnes.Check(registrering, ref check);
        Feltregler.Check(registrering, ref check);
        ModelWalk.Advance(registrering, ref check);
        NIR1905_TimeneErMulige.Check(registrering, ref check);
        NIR1911_VedtaketStaarEnGang.Check(registrering, ref check);
        NIR5017_OpplysningenErKommunens.Check(registrering, ref check);
        NIR2007_AarsakenErIkkeBeregnet.Check(registrering, ref check);
        NIR2008_SpraaketFinnes.Check(registrering, ref check);
        FeltCombinationRegler.Check(registrering, ref check);
        if (context.Overlay is { } overlay)
        {
            NIR5007_OverlayRegler.Check(registrering, overlay, ref check);
        }

        return check.Result;
    }
}
