using Nir.Register.Register;
using Nir.Sdk.Kodeverk;

namespace Nir.Register.Dashboard.Persons;

/// <summary>What happened to a person, newest first: read out of the register's journal by comparing the states that its posts left behind.</summary>
internal static class Timeline
{
    public static IReadOnlyList<TimelineEntry> Create(IEnumerable<JournalEntry> posts, RegisterState now, int person)
    {
        var entries = new List<TimelineEntry>();
        RegisterState? before = null;
        foreach (var journalEntry in posts)
        {
            // The first post kept has no state before it: what had happened by then is not told apart.
            Read(before ?? RegisterState.CreateEmpty(journalEntry.Etter.Setup), journalEntry, person, entries,
                isFirst: before is null && journalEntry.Nummer > 1);
            before = journalEntry.Etter;
        }

        if (before is null && now.Personer.TryGetValue(person, out var known))
        {
            entries.AddRange(Held(now, known));
        }

        // Days first, for what happened at night was noted by the call after it; then as it was noted.
        return [.. entries.Select(static (entry, order) => (entry, order)).OrderByDescending(static one => one.entry.Day)
            .ThenByDescending(static one => one.order).Select(static one => one.entry)];
    }

    private static void Read(RegisterState before, JournalEntry journalEntry, int number, List<TimelineEntry> entries, bool isFirst)
    {
        var after = journalEntry.Etter;
        if (!after.Personer.TryGetValue(number, out var person))
        {
            return;
        }

        if (isFirst)
        {
            entries.AddRange(Held(after, person));
            return;
        }

        before.Personer.TryGetValue(number, out var earlier);
        if (earlier is null || !ReferenceEquals(earlier.Data, person.Data))
        {
            entries.AddRange(Facts(earlier, person, journalEntry));
        }

        foreach (var id in person.Registreringer.Union(earlier?.Registreringer ?? []))
        {
            before.Registreringer.TryGetValue(id, out var old);
            entries.AddRange(after.Registreringer.TryGetValue(id, out var entry) ? Changes(old, entry, journalEntry) : Removed(id, journalEntry));
        }

        if (person.Henvendelser.Count > (earlier?.Henvendelser.Count ?? 0))
        {
            entries.Add(
                new(journalEntry.Dato, journalEntry.Command is nameof(RegisterCommand.RegisterHenvendelse) ? Actor.Client : Actor.Sources,
                    "A henvendelse was registered."));
        }

        entries.AddRange(Refusals(person, journalEntry));
    }

    /// <summary>What is held, when how it came about is not kept any more.</summary>
    private static IEnumerable<TimelineEntry> Held(RegisterState state, RegisterPerson person)
    {
        foreach (var entry in person.Registreringer.Select(id => state.Registreringer[id]))
        {
            yield return new(state.Dato ?? DateOnly.MinValue, Actor.Client, $"{Name(entry)} stood at version {entry.Version}. What went before is not kept.",
                entry.Registrering.Id);
            foreach (var made in entry.Avslutninger)
            {
                yield return Ended(made, entry);
            }
        }
    }

    private static IEnumerable<TimelineEntry> Facts(RegisterPerson? earlier, RegisterPerson person, JournalEntry journalEntry)
    {
        if (earlier is null)
        {
            yield return new(journalEntry.Dato, Actor.Sources, "The register came to know the person.");
        }

        if (person.Data is not null)
        {
            yield return journalEntry.Command is nameof(RegisterCommand.UpdatePersondata) && journalEntry.Person == person.Id
                ? new(journalEntry.Dato, Actor.Sources, "Persondata came from the other sources.")
                : new(journalEntry.Dato, Actor.Sources, "Persondata came from the other sources at night.");
        }
    }

    private static IEnumerable<TimelineEntry> Changes(RegisterEntry? old, RegisterEntry entry, JournalEntry journalEntry)
    {
        if (ReferenceEquals(old, entry))
        {
            yield break;
        }

        if (old?.Version != entry.Version)
        {
            var rules = journalEntry.Id == entry.Registrering.Id ? journalEntry.Regler : [];
            yield return new TimelineEntry(journalEntry.Dato, Who(journalEntry), $"{Name(entry)} {Verb(old, journalEntry)}: version {entry.Version}.",
                entry.Registrering.Id)
            { Rules = rules };
        }

        var known = old?.Avslutninger ?? [];
        foreach (var made in entry.Avslutninger)
        {
            var earlier = known.Find(one => one.Aarsak == made.Aarsak && one.Dato == made.Dato && one.Beregnet == made.Beregnet);
            if (earlier is null)
            {
                yield return Ended(made, entry);
            }

            if (made.Opphevet is { } lifted && earlier?.Opphevet is null)
            {
                yield return new(lifted,
                    Repairs(journalEntry)
                        ? Actor.Client
                        : Actor.Register,
                            $"The computed ending of {Name(entry)} «{made.Aarsak.GetNavn()}» {(Repairs(journalEntry) ? "was repaired by the fagsystem." : "was lifted, since its ground fell away.")}", entry.Registrering.Id);
            }
        }
    }

    private static TimelineEntry Ended(AvslutningTrail made, RegisterEntry entry) =>
        new(made.Beregnet, Actor.Register, $"The register ended {Name(entry)} by itself at night: «{made.Aarsak.GetNavn()}», last day {made.Dato:yyyy-MM-dd}.",
            entry.Registrering.Id);

    private static IEnumerable<TimelineEntry> Removed(Guid id, JournalEntry journalEntry) =>
        [new(journalEntry.Dato, Actor.Client, "A registration was removed.", id)];

    private static IEnumerable<TimelineEntry> Refusals(RegisterPerson person, JournalEntry journalEntry)
    {
        var isAbout = journalEntry.Person == person.Id || (journalEntry.Person is null && journalEntry.Id is { } id && person.Registreringer.Contains(id));
        if (isAbout && Enum.TryParse<RefusalReason>(journalEntry.Outcome, out var ground))
        {
            yield return new TimelineEntry(journalEntry.Dato, Actor.Refused, $"{Asked(journalEntry)} was refused ({Ground(ground)}).",
                journalEntry.Id)
            { Rules = journalEntry.Regler };
        }
    }

    private static bool Repairs(JournalEntry journalEntry) =>
        journalEntry.Command is nameof(RegisterCommand.AddAvslutning) or nameof(RegisterCommand.RemoveBeregnetAvslutning)
        or nameof(RegisterCommand.Gjenaapne) or nameof(RegisterCommand.Store);

    private static Actor Who(JournalEntry journalEntry) => journalEntry.Command is nameof(RegisterCommand.ChangeInNirWeb) ? Actor.Caseworker : Actor.Client;

    private static string Verb(RegisterEntry? old, JournalEntry journalEntry) => journalEntry.Command switch
    {
        nameof(RegisterCommand.ChangeInNirWeb) => "was changed in NIR web",
        nameof(RegisterCommand.AddAvslutning) => "was given its ending («Legg til»)",
        nameof(RegisterCommand.RemoveBeregnetAvslutning) => "had its computed ending removed",
        nameof(RegisterCommand.Gjenaapne) => "was opened again (gjenåpning)",
        _ => old is null ? "was made" : "was changed",
    };

    private static string Asked(JournalEntry journalEntry) => journalEntry.Command switch
    {
        nameof(RegisterCommand.Store) => "A transfer",
        nameof(RegisterCommand.Delete) => "A removal",
        nameof(RegisterCommand.AddAvslutning) => "«Legg til»",
        nameof(RegisterCommand.RemoveBeregnetAvslutning) => "Removing the computed ending",
        nameof(RegisterCommand.Gjenaapne) => "Gjenåpning",
        nameof(RegisterCommand.RegisterHenvendelse) => "A henvendelse",
        nameof(RegisterCommand.ChangeInNirWeb) => "A change in NIR web",
        _ => "A read",
    };

    private static string Ground(RefusalReason ground) => ground switch
    {
        RefusalReason.NotFound => "no such registration",
        RefusalReason.NoAccess => "no access",
        RefusalReason.ConditionMissing => "no If-Match or If-None-Match",
        RefusalReason.ConditionBroken => "another version stands in the register",
        RefusalReason.ExistsWithOtherId => "it exists under another id",
        RefusalReason.Full => "the register is full",
        RefusalReason.Closure => "closed for transfer",
        _ => "rules are broken",
    };

    private static string Name(RegisterEntry entry) => $"{entry.Registrering.Familie} in {entry.Registrering.Kommune}";
}
