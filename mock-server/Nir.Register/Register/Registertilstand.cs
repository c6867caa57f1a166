using System.Collections.Immutable;
using System.Globalization;
using Nir.Sdk.Contract;
using Nir.Sdk.Identifikatorer;

namespace Nir.Register.Register;

/// <summary>Everything the register holds. It never changes: a command makes a new one.</summary>
public sealed record Registertilstand
{
    /// <summary>A register with nothing in it.</summary>
    /// <param name="oppsett">How it behaves.</param>
    public static Registertilstand Tom(Registeroppsett oppsett) => new() { Oppsett = oppsett };

    /// <summary>How the register behaves.</summary>
    public required Registeroppsett Oppsett { get; init; }

    /// <summary>The persons by the register's own number.</summary>
    public ImmutableDictionary<int, Registerperson> Personer { get; init; } = ImmutableDictionary<int, Registerperson>.Empty;

    /// <summary>The registrations by id.</summary>
    public ImmutableDictionary<Guid, Registeroppfoering> Registreringer { get; init; } = ImmutableDictionary<Guid, Registeroppfoering>.Empty;

    /// <summary>The ids by natural key: a participation has one id.</summary>
    public ImmutableDictionary<NaturligNoekkel, Guid> Noekler { get; init; } = ImmutableDictionary<NaturligNoekkel, Guid>.Empty;

    /// <summary>The size of all bodies held, earlier versions included, in bytes.</summary>
    public long Stoerrelse { get; init; }

    /// <summary>The last day that the register has lived. Null: none yet.</summary>
    public DateOnly? Dato { get; init; }

    /// <summary>When the register is closed for transfer. Reads are answered.</summary>
    public ImmutableList<Stengt> Stengt { get; init; } = [];

    /// <summary>What is under way from the other sources, in the order it arrives.</summary>
    internal ImmutableSortedDictionary<(DateOnly Ankommer, long Nummer), Persondata> Ventende { get; init; } =
        ImmutableSortedDictionary<(DateOnly, long), Persondata>.Empty;

    /// <summary>The days on which the register is to look at a registration again.</summary>
    internal ImmutableSortedSet<(DateOnly Dato, Guid Id)> Varsler { get; init; } = [];

    // Counts over all that was put on its way, so that what arrives on one day does so in that order.
    internal long SisteVentende { get; init; }

    internal ImmutableDictionary<DufNummer, int> DufNumre { get; init; } = ImmutableDictionary<DufNummer, int>.Empty;

    internal ImmutableDictionary<Foedselsnummer, int> Foedselsnumre { get; init; } = ImmutableDictionary<Foedselsnummer, int>.Empty;

    // Counts over all registrations and never back, so that a version is not met again after a delete.
    internal long SisteVersjon { get; init; }

    internal string NesteVersjon => (SisteVersjon + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Puts a registration in place of the one with its id, with all indexes.</summary>
    internal Registertilstand Med(Guid id, Registeroppfoering ny)
    {
        var uten = Uten(id, beholdPlass: Registreringer.TryGetValue(id, out var gammel) && gammel.Person == ny.Person);
        var person = uten.Personer[ny.Person];
        return uten with
        {
            Registreringer = uten.Registreringer.SetItem(id, ny),
            Noekler = uten.Noekler.SetItem(ny.Noekkel, id),
            Personer = person.Registreringer.Contains(id)
                ? uten.Personer
                : uten.Personer.SetItem(person.Id, person with { Registreringer = person.Registreringer.Add(id) }),
            Stoerrelse = uten.Stoerrelse + ny.Stoerrelse,
            SisteVersjon = Math.Max(SisteVersjon, VersjonI(ny)),
            Varsler = ny.Varsel is { } varsel ? uten.Varsler.Add((varsel, id)) : uten.Varsler,
        };
    }

    private static long VersjonI(Registeroppfoering oppfoering) => long.Parse(oppfoering.Versjon, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Removes a registration with all indexes.</summary>
    internal Registertilstand Uten(Guid id) => Uten(id, beholdPlass: false);

    private Registertilstand Uten(Guid id, bool beholdPlass)
    {
        if (!Registreringer.TryGetValue(id, out var gammel))
        {
            return this;
        }

        var person = Personer[gammel.Person];
        return this with
        {
            Registreringer = Registreringer.Remove(id),
            Noekler = Noekler.Remove(gammel.Noekkel),
            Personer = beholdPlass ? Personer : Personer.SetItem(person.Id, person with { Registreringer = person.Registreringer.Remove(id) }),
            Stoerrelse = Stoerrelse - gammel.Stoerrelse,
            Varsler = gammel.Varsel is { } varsel ? Varsler.Remove((varsel, id)) : Varsler,
        };
    }
}
