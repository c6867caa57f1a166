using Nir.Register.Register;
using Nir.Sdk.Kodeverk;

namespace Nir.Register.Side.Persons;

/// <summary>What happened to a person, newest first: read out of the register's journal by comparing the states that its posts left behind.</summary>
internal static class Timeline
{
    public static IReadOnlyList<TimelineEntry> Of(IEnumerable<Journalpost> posts, Registertilstand now, int person)
    {
        var entries = new List<TimelineEntry>();
        Registertilstand? before = null;
        foreach (var post in posts)
        {
            // The first post kept has no state before it: what had happened by then is not told apart.
            Read(before ?? Registertilstand.Tom(post.Etter.Oppsett), post, person, entries, isFirst: before is null && post.Nummer > 1);
            before = post.Etter;
        }

        if (before is null && now.Personer.TryGetValue(person, out var known))
        {
            entries.AddRange(Held(now, known));
        }

        // Days first, for what happened at night was noted by the call after it; then as it was noted.
        return [.. entries.Select(static (entry, order) => (entry, order)).OrderByDescending(static one => one.entry.Day).ThenByDescending(static one => one.order).Select(static one => one.entry)];
    }

    private static void Read(Registertilstand before, Journalpost post, int number, List<TimelineEntry> entries, bool isFirst)
    {
        var after = post.Etter;
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
            entries.AddRange(Facts(earlier, person, post));
        }

        foreach (var id in person.Registreringer.Union(earlier?.Registreringer ?? []))
        {
            before.Registreringer.TryGetValue(id, out var old);
            entries.AddRange(after.Registreringer.TryGetValue(id, out var entry) ? Changes(old, entry, post) : Removed(id, post));
        }

        if (person.Henvendelser.Count > (earlier?.Henvendelser.Count ?? 0))
        {
            entries.Add(new(post.Dato, post.Kommando is nameof(Registerkommando.RegistrerHenvendelse) ? Actor.Client : Actor.Sources, "A henvendelse was registered."));
        }

        entries.AddRange(Refusals(person, post));
    }

    /// <summary>What is held, when how it came about is not kept any more.</summary>
    private static IEnumerable<TimelineEntry> Held(Registertilstand state, Registerperson person)
    {
        foreach (var entry in person.Registreringer.Select(id => state.Registreringer[id]))
        {
            yield return new(state.Dato ?? DateOnly.MinValue, Actor.Client, $"{Name(entry)} stood at version {entry.Versjon}. What went before is not kept.", entry.Registrering.Id);
            foreach (var made in entry.Avslutninger)
            {
                yield return Ended(made, entry);
            }
        }
    }

    private static IEnumerable<TimelineEntry> Facts(Registerperson? earlier, Registerperson person, Journalpost post)
    {
        if (earlier is null)
        {
            yield return new(post.Dato, Actor.Sources, "The register came to know the person.");
        }

        if (person.Data is not null)
        {
            yield return post.Kommando is nameof(Registerkommando.OppdaterPersondata) && post.Person == person.Id
                ? new(post.Dato, Actor.Sources, "Persondata came from the other sources.")
                : new(post.Dato, Actor.Sources, "Persondata came from the other sources at night.");
        }
    }

    private static IEnumerable<TimelineEntry> Changes(Registeroppfoering? old, Registeroppfoering entry, Journalpost post)
    {
        if (ReferenceEquals(old, entry))
        {
            yield break;
        }

        if (old?.Versjon != entry.Versjon)
        {
            var rules = post.Id == entry.Registrering.Id ? post.Regler : [];
            yield return new TimelineEntry(post.Dato, Who(post), $"{Name(entry)} {Verb(old, post)}: version {entry.Versjon}.", entry.Registrering.Id) { Rules = rules };
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
                yield return new(lifted, Repairs(post) ? Actor.Client : Actor.Register, $"The computed ending of {Name(entry)} «{made.Aarsak.Navn()}» {(Repairs(post) ? "was repaired by the fagsystem." : "was lifted, since its ground fell away.")}", entry.Registrering.Id);
            }
        }
    }

    private static TimelineEntry Ended(Avslutningsspor made, Registeroppfoering entry) =>
        new(made.Beregnet, Actor.Register, $"The register ended {Name(entry)} by itself at night: «{made.Aarsak.Navn()}», last day {made.Dato:yyyy-MM-dd}.", entry.Registrering.Id);

    private static IEnumerable<TimelineEntry> Removed(Guid id, Journalpost post) => [new(post.Dato, Actor.Client, "A registration was removed.", id)];

    private static IEnumerable<TimelineEntry> Refusals(Registerperson person, Journalpost post)
    {
        var isAbout = post.Person == person.Id || (post.Person is null && post.Id is { } id && person.Registreringer.Contains(id));
        if (isAbout && Enum.TryParse<Avslagsgrunn>(post.Utfall, out var ground))
        {
            yield return new TimelineEntry(post.Dato, Actor.Refused, $"{Asked(post)} was refused ({Ground(ground)}).", post.Id) { Rules = post.Regler };
        }
    }

    private static bool Repairs(Journalpost post) => post.Kommando is nameof(Registerkommando.LeggTilAvslutning) or nameof(Registerkommando.FjernBeregnetAvslutning)
        or nameof(Registerkommando.Gjenaapne) or nameof(Registerkommando.Lagre);

    private static Actor Who(Journalpost post) => post.Kommando is nameof(Registerkommando.EndreINirWeb) ? Actor.Caseworker : Actor.Client;

    private static string Verb(Registeroppfoering? old, Journalpost post) => post.Kommando switch
    {
        nameof(Registerkommando.EndreINirWeb) => "was changed in NIR web",
        nameof(Registerkommando.LeggTilAvslutning) => "was given its ending («Legg til»)",
        nameof(Registerkommando.FjernBeregnetAvslutning) => "had its computed ending removed",
        nameof(Registerkommando.Gjenaapne) => "was opened again (gjenåpning)",
        _ => old is null ? "was made" : "was changed",
    };

    private static string Asked(Journalpost post) => post.Kommando switch
    {
        nameof(Registerkommando.Lagre) => "A transfer",
        nameof(Registerkommando.Slett) => "A removal",
        nameof(Registerkommando.LeggTilAvslutning) => "«Legg til»",
        nameof(Registerkommando.FjernBeregnetAvslutning) => "Removing the computed ending",
        nameof(Registerkommando.Gjenaapne) => "Gjenåpning",
        nameof(Registerkommando.RegistrerHenvendelse) => "A henvendelse",
        nameof(Registerkommando.EndreINirWeb) => "A change in NIR web",
        _ => "A read",
    };

    private static string Ground(Avslagsgrunn ground) => ground switch
    {
        Avslagsgrunn.FinnesIkke => "no such registration",
        Avslagsgrunn.IngenTilgang => "no access",
        Avslagsgrunn.BetingelseMangler => "no If-Match or If-None-Match",
        Avslagsgrunn.BetingelseBrutt => "another version stands in the register",
        Avslagsgrunn.FinnesMedAnnenId => "it exists under another id",
        Avslagsgrunn.Fullt => "the register is full",
        Avslagsgrunn.Stengt => "closed for transfer",
        _ => "rules are broken",
    };

    private static string Name(Registeroppfoering entry) => $"{entry.Registrering.Familie} in {entry.Registrering.Kommune}";
}
