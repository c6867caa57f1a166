using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Fagsystem.Overfoering;

/// <summary>
/// What this system does about a refusal: corrects it and sends again, leaves it for the caseworker, or reports it. The table says which
/// rule gets which treatment; a rule that is not in it goes to whom NIR says.
/// </summary>
internal static class Processing
{
    private static readonly Dictionary<string, ProcessingMode> Tabell = new()
    {
        // Exported twice: one is enough. Two different numbers of hours, only the caseworker can choose between.
        [RegelCatalogue.NIR1905.Id] = new(Correction.WithoutEqualWeeks, Oppfoelging.Saksbehandler),

        // Moved, or entered twice: the case is wrong in this system.
        [RegelCatalogue.NIR5002.Id] = new(Receiver: Oppfoelging.Saksbehandler),
        [RegelCatalogue.NIR5003.Id] = new(Receiver: Oppfoelging.Saksbehandler),
        [RegelCatalogue.NIR5004.Id] = new(Receiver: Oppfoelging.Saksbehandler),
        [RegelCatalogue.NIR5016.Id] = new(Receiver: Oppfoelging.Saksbehandler),

        // Only IMDi can bring a person into NIR.
        [RegelCatalogue.NIR5006.Id] = new(Receiver: Oppfoelging.Support),
    };

    /// <summary>The registration without what was refused. Null: not all of it can be corrected here.</summary>
    public static Registrering? Rett(Registrering registrering, Refused refused)
    {
        // The law forbids the field: it is dropped, and nothing else is lost.
        Registrering? corrected = refused.WithoutForbidden(registrering);
        foreach (var regel in Refusals(refused.Avvik).Where(static avvik => !IsForbud(avvik)).Select(static avvik => avvik.Regel).Distinct())
        {
            corrected = corrected is null ? null : Tabell.GetValueOrDefault(regel)?.Rett?.Invoke(corrected);
        }

        return corrected;
    }

    /// <summary>Who must act on a refusal: the first in line of those who must. What could have been corrected here needs nobody.</summary>
    public static Oppfoelging Receiver(Registrering registrering, IEnumerable<Avvik> avvik) => Refusals(avvik)
        .Where(single => !IsForbud(single) && Tabell.GetValueOrDefault(single.Regel)?.Rett?.Invoke(registrering) is null)
        .Select(Receiver)
        .DefaultIfEmpty(Oppfoelging.Saksbehandler)
        .Min();

    /// <summary>Who must act on a rule that came with a fault.</summary>
    public static Oppfoelging Receiver(string regel) => Tabell.GetValueOrDefault(regel)?.Receiver ?? Oppfoelging.Leverandoer;

    private static Oppfoelging Receiver(Avvik avvik) => Tabell.GetValueOrDefault(avvik.Regel)?.Receiver ?? avvik.Ansvarlig switch
    {
        Ansvarlig.Saksbehandler => Oppfoelging.Saksbehandler,
        Ansvarlig.Imdi => Oppfoelging.Support,
        _ => Oppfoelging.Leverandoer,
    };

    private static bool IsForbud(Avvik avvik) => RegelCatalogue.TryFind(avvik.Regel, out var regel) && regel.Kind is RegelKind.Forbudt;

    private static IEnumerable<Avvik> Refusals(IEnumerable<Avvik> avvik) => avvik.Where(static single => single.Alvorlighet is Alvorlighet.Avvisning);

    /// <param name="Rett">Corrects it; the function gives null when it cannot. Null: never corrected here.</param>
    /// <param name="Receiver">Who must act when it is not corrected. Null: whom NIR says.</param>
    private sealed record ProcessingMode(Func<Registrering, Registrering?>? Rett = null, Oppfoelging? Receiver = null);
}
