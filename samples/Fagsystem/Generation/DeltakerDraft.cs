using System.Collections.Immutable;
using Fagsystem.Export;
using Fagsystem.Overfoering;

namespace Fagsystem.Generation;

/// <summary>A participant in the making: the lines of the export, and what NIR must answer.</summary>
internal sealed record DeltakerDraft(PersonRow Person, ImmutableArray<SakDraft> Saker)
{
    /// <summary>What NIR knows the person by; null when NIR does not know the person.</summary>
    public required NirPerson? INir { get; init; }

    /// <summary>Somebody else whom NIR knows, and whose number this person's line holds. Null: nobody.</summary>
    public NirPerson? Other { get; init; }

    /// <summary>The facts that law and deadlines follow from. Empty: none are known.</summary>
    public ImmutableArray<OppholdRow> Opphold { get; init; } = [];

    /// <summary>What is special, in words. Empty: nothing.</summary>
    public string What { get; init; } = "";

    /// <summary>Gives all lines the number that joins them.</summary>
    public DeltakerDraft WithNumber(string sequenceNumber, string what) => this with
    {
        What = what,
        Person = Person with { SequenceNumber = sequenceNumber },
        Opphold = [.. Opphold.Select(row => row with { SequenceNumber = sequenceNumber })],
        Saker =
        [
            .. Saker.Select(sak => sak with
            {
                Rad = sak.Rad with { SequenceNumber = sequenceNumber },
                Foeringer = [.. sak.Foeringer.Select(foering => foering with { SequenceNumber = sequenceNumber, Saksnr = sak.Rad.Saksnr })],
            }),
        ],
    };

    /// <summary>Changes the person's line.</summary>
    public DeltakerDraft MedPerson(Func<PersonRow, PersonRow> change) => this with { Person = change(Person) };

    /// <summary>Changes the first case's line.</summary>
    public DeltakerDraft MedSak(Func<SakRow, SakRow> change) => WithFirst(sak => sak with { Rad = change(sak.Rad) });

    /// <summary>Adds a line to the first case.</summary>
    public DeltakerDraft MedFoering(Func<SakRow, FoeringRow> foering) =>
        WithFirst(sak => sak with { Foeringer = sak.Foeringer.Add(foering(sak.Rad)) });

    /// <summary>Removes the first case's lines of one kind.</summary>
    public DeltakerDraft Without(params string[] kind) =>
        WithFirst(sak => sak with { Foeringer = sak.Foeringer.RemoveAll(row => kind.Contains(row.Kind)) });

    /// <summary>Changes the first line of one kind in the first case.</summary>
    public DeltakerDraft WithChanged(string kind, Func<FoeringRow, FoeringRow> change) => WithFirst(sak =>
    {
        var place = sak.Foeringer.First(row => row.Kind == kind);
        return sak with { Foeringer = sak.Foeringer.Replace(place, change(place)) };
    });

    /// <summary>Says what the first case leads to. The others are accepted.</summary>
    public DeltakerDraft Waits(SakOutcome outcome, Oppfoelging oppfoelging, params string[] regler) =>
        WithFirst(sak => sak with { Outcome = outcome, Oppfoelging = oppfoelging, Regler = [.. regler] });

    /// <summary>Says what every case leads to, since the fault is the person's.</summary>
    public DeltakerDraft AllWaiting(SakOutcome outcome, Oppfoelging oppfoelging, params string[] regler) => this with
    {
        Saker = [.. Saker.Select(sak => sak with { Outcome = outcome, Oppfoelging = oppfoelging, Regler = [.. regler] })],
    };

    private DeltakerDraft WithFirst(Func<SakDraft, SakDraft> change) => this with { Saker = Saker.SetItem(0, change(Saker[0])) };
}
