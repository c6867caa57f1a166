using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler.Kontroller;

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

        var check = new RegelCheck(registrering, context);
        IdErOppgitt.Check(registrering, ref check);
        KommunenFinnes.Check(registrering, ref check);
        PersonenErOppgitt.Check(registrering, ref check);
        DufNummeretsKontrollsiffer.Check(registrering, ref check);
        SoeknadsaaretErMulig.Check(registrering, ref check);
        IdentifikatorenPasserMiljoeet.Check(registrering, ref check);
        KombinasjonenFinnes.Check(registrering, ref check);
        Feltregler.Check(registrering, ref check);
        ModelWalk.Advance(registrering, ref check);
        TimeneErMulige.Check(registrering, ref check);
        VedtaketStaarEnGang.Check(registrering, ref check);
        AarsakenErIkkeBeregnet.Check(registrering, ref check);
        SpraaketFinnes.Check(registrering, ref check);
        FeltCombinationRegler.Check(registrering, ref check);
        if (context.Overlay is { } overlay)
        {
            OverlayRegler.Check(registrering, overlay, ref check);
        }

        return check.Resultat;
    }
}
