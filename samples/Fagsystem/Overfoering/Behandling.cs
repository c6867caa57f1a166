using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Fagsystem.Overfoering;

/// <summary>
/// What this system does about a refusal: corrects it and sends again, leaves it for the caseworker, or reports it. The table says which
/// rule gets which treatment; a rule that is not in it goes to whom NIR says.
/// </summary>
internal static class Behandling
{
    private static readonly Dictionary<string, Behandlingsmaate> Tabell = new()
    {
        // Exported twice: one is enough. Two different numbers of hours, only the caseworker can choose between.
        ["NIR1905"] = new(Retting.UtenLikeUker, Oppfoelging.Saksbehandler),

        // Moved, or entered twice: the case is wrong in this system.
        ["NIR5002"] = new(Mottaker: Oppfoelging.Saksbehandler),
        ["NIR5003"] = new(Mottaker: Oppfoelging.Saksbehandler),
        ["NIR5004"] = new(Mottaker: Oppfoelging.Saksbehandler),

        // Only IMDi can bring a person into NIR.
        ["NIR5006"] = new(Mottaker: Oppfoelging.Support),
    };

    /// <summary>The registration without what was refused. Null: not all of it can be corrected here.</summary>
    public static Registrering? Rett(Registrering registrering, Refused refused)
    {
        // The law forbids the field: it is dropped, and nothing else is lost.
        Registrering? rettet = refused.WithoutForbidden(registrering);
        foreach (var regel in Avvisninger(refused.Avvik).Where(static avvik => !ErForbud(avvik)).Select(static avvik => avvik.Regel).Distinct())
        {
            rettet = rettet is null ? null : Tabell.GetValueOrDefault(regel)?.Rett?.Invoke(rettet);
        }

        return rettet;
    }

    /// <summary>Who must act on a refusal: the first in line of those who must. What could have been corrected here needs nobody.</summary>
    public static Oppfoelging Mottaker(Registrering registrering, IEnumerable<Avvik> avvik) => Avvisninger(avvik)
        .Where(enkelt => !ErForbud(enkelt) && Tabell.GetValueOrDefault(enkelt.Regel)?.Rett?.Invoke(registrering) is null)
        .Select(Mottaker)
        .DefaultIfEmpty(Oppfoelging.Saksbehandler)
        .Min();

    /// <summary>Who must act on a rule that came with a fault.</summary>
    public static Oppfoelging Mottaker(string regel) => Tabell.GetValueOrDefault(regel)?.Mottaker ?? Oppfoelging.Leverandoer;

    private static Oppfoelging Mottaker(Avvik avvik) => Tabell.GetValueOrDefault(avvik.Regel)?.Mottaker ?? avvik.Ansvarlig switch
    {
        Ansvarlig.Saksbehandler => Oppfoelging.Saksbehandler,
        Ansvarlig.Imdi => Oppfoelging.Support,
        _ => Oppfoelging.Leverandoer,
    };

    private static bool ErForbud(Avvik avvik) => Regelkatalog.TryFinn(avvik.Regel, out var regel) && regel.Slag is Regelslag.Forbudt;

    private static IEnumerable<Avvik> Avvisninger(IEnumerable<Avvik> avvik) => avvik.Where(static enkelt => enkelt.Alvorlighet is Alvorlighet.Avvisning);

    /// <param name="Rett">Corrects it; the function gives null when it cannot. Null: never corrected here.</param>
    /// <param name="Mottaker">Who must act when it is not corrected. Null: whom NIR says.</param>
    private sealed record Behandlingsmaate(Func<Registrering, Registrering?>? Rett = null, Oppfoelging? Mottaker = null);
}
