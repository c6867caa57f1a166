using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Overfoering.Overview;

/// <summary>A registration's progress in a caseworker's words, in bokmål: where it is, why, and what to do.</summary>
public static class ProgressText
{
    /// <summary>Where it is.</summary>
    /// <param name="progress">The registration.</param>
    public static string GetTilstand(RegistreringProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return progress.State switch
        {
            OverfoeringState.Waiting when progress.IsBehind => "Venter på en tidligere registrering av samme person",
            OverfoeringState.Waiting => "Venter på å bli sendt",
            OverfoeringState.Sending => "Sendes nå",
            OverfoeringState.OutcomeUnknown => "Sendt, men svaret er ikke kjent",
            OverfoeringState.Refused => "Avvist av NIR",
            OverfoeringState.Parked => "Stoppet: noen må velge",
            OverfoeringState.Accepted => "Godtatt av NIR",
            OverfoeringState.AcceptedWithRemarks => "Godtatt av NIR, med merknader",
            _ => "Erstattet av en nyere",
        };
    }

    /// <summary>Why. Empty: there is no other reason than its turn.</summary>
    /// <param name="progress">The registration.</param>
    public static string GetAarsak(RegistreringProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return progress.Reason switch
        {
            OverfoeringReason.RegisterUnavailable => "NIR tar ikke imot nå.",
            OverfoeringReason.NoConnection => "Det er ikke kontakt med NIR.",
            OverfoeringReason.AccessRefused => "NIR godtok ikke overføringsbrukeren til kommunen.",
            OverfoeringReason.NoUser => "Kommunen har ingen overføringsbruker i oppsettet.",
            OverfoeringReason.KeyMissing => "Nøkkelen som innholdet er kryptert med, mangler på denne maskinen.",
            OverfoeringReason.Unreadable => "Innholdet kan ikke leses.",
            OverfoeringReason.Refused => string.Join(' ', progress.Details.Select(Regel)),
            OverfoeringReason.Collision => $"Endret både her og i NIR: {string.Join(", ", progress.Details.Select(Show))}.",
            OverfoeringReason.HeldByNir => "NIR har en annen utgave, og ingen vet her hva som er endret hvor.",
            OverfoeringReason.ExistsUnderAnotherId => "NIR har den samme deltakelsen under en annen id.",
            OverfoeringReason.MissingInNir => "Registreringen finnes ikke lenger i NIR.",
            OverfoeringReason.AnswerLost => "Svaret fra NIR kom ikke fram.",
            OverfoeringReason.WorkerStopped => "Programmet stoppet mens den ble sendt.",
            OverfoeringReason.Failing => "Overføringen har feilet flere ganger.",
            _ => "",
        };
    }

    /// <summary>What to do. Empty: nothing.</summary>
    /// <param name="progress">The registration.</param>
    public static string GetUtbedring(RegistreringProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return progress.Reason switch
        {
            OverfoeringReason.RegisterUnavailable or OverfoeringReason.NoConnection => "Ingenting. Den sendes av seg selv.",
            OverfoeringReason.AnswerLost or OverfoeringReason.WorkerStopped => "Ingenting. NIR spørres om den kom fram, før noe sendes igjen.",
            OverfoeringReason.AccessRefused or OverfoeringReason.NoUser or OverfoeringReason.KeyMissing =>
                "Si fra til den som drifter fagsystemet. Ingenting er tapt.",
            OverfoeringReason.Refused => string.Join(' ', progress.Details.Select(Utbedring)),
            OverfoeringReason.Collision or OverfoeringReason.HeldByNir => "Se begge utgavene og velg hva som skal gjelde.",
            OverfoeringReason.ExistsUnderAnotherId => "Finn ut hvilken av de to som skal gjelde, og rett den andre.",
            OverfoeringReason.MissingInNir => "Finn ut hvem som slettet den, og registrer på nytt om den skal være der.",
            OverfoeringReason.Unreadable or OverfoeringReason.Failing => "Lagre registreringen på nytt, eller si fra til den som drifter fagsystemet.",
            _ => "",
        };
    }

    // Members are named in ASCII; what is shown is not.
    private static string Show(string member) => member
        .Replace("aa", "å", StringComparison.Ordinal).Replace("Aa", "Å", StringComparison.Ordinal)
        .Replace("oe", "ø", StringComparison.Ordinal).Replace("ae", "æ", StringComparison.Ordinal);

    private static string Regel(string id) => RegelCatalogue.TryFind(id, out var regel) ? $"{regel.Tittel} ({id})." : $"{id}.";

    private static string Utbedring(string id) => RegelCatalogue.TryFind(id, out var regel) ? regel.Utbedring : "";
}
