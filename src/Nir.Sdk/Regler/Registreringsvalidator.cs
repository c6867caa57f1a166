using Nir.Sdk.Regler.Kontroller;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler;

/// <summary>
/// Checks a registration against the rules, in process and without a network: the same rules, ids and texts as the register's answer.
/// </summary>
public static class Registreringsvalidator
{
    /// <summary>Checks a registration.</summary>
    /// <param name="registrering">The full state that is to be sent.</param>
    /// <param name="kontekst">What the rules need beyond it.</param>
    /// <returns>What was broken and what could not be assessed; a refusal is a value here, never an exception.</returns>
    public static Valideringsresultat Valider(Registrering registrering, Valideringskontekst kontekst)
    {
        ArgumentNullException.ThrowIfNull(registrering);
        ArgumentNullException.ThrowIfNull(kontekst);

        var kontroll = new Regelkontroll(registrering, kontekst);
        IdErOppgitt.Kontroller(registrering, ref kontroll);
        KommunenFinnes.Kontroller(registrering, ref kontroll);
        PersonenErOppgitt.Kontroller(registrering, ref kontroll);
        DufNummeretsKontrollsiffer.Kontroller(registrering, ref kontroll);
        SoeknadsaaretErMulig.Kontroller(registrering, ref kontroll);
        IdentifikatorenPasserMiljoeet.Kontroller(registrering, ref kontroll);
        KombinasjonenFinnes.Kontroller(registrering, ref kontroll);
        Feltregler.Kontroller(registrering, ref kontroll);
        Modellgang.Gaa(registrering, ref kontroll);
        TimeneErMulige.Kontroller(registrering, ref kontroll);
        AarsakenErIkkeBeregnet.Kontroller(registrering, ref kontroll);
        SpraaketFinnes.Kontroller(registrering, ref kontroll);
        ReglerOverFlereFelt.Kontroller(registrering, ref kontroll);
        if (kontekst.Overlay is { } overlay)
        {
            OverlayensRegler.Kontroller(registrering, overlay, ref kontroll);
        }

        return kontroll.Resultat;
    }
}
