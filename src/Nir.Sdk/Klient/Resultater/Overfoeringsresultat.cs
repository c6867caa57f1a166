using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Klient;

/// <summary>
/// What became of a transfer. A closed set: <see cref="Godtatt"/>, <see cref="GodtattMedMerknader"/>, <see cref="Avvist"/>,
/// <see cref="Konflikt"/> or <see cref="UtfallUkjent"/>. Faults (network, access, the program's own) are <see cref="NirException"/>s.
/// </summary>
public abstract record Overfoeringsresultat
{
    private protected Overfoeringsresultat(Guid id, string korrelasjonsId)
    {
        ArgumentException.ThrowIfNullOrEmpty(korrelasjonsId);
        Id = id;
        KorrelasjonsId = korrelasjonsId;
    }

    /// <summary>The registration's id.</summary>
    public Guid Id { get; }

    /// <summary>For support: the id that the register knows the call by.</summary>
    public string KorrelasjonsId { get; }

    /// <summary>Whether the register holds what was sent.</summary>
    public bool ErGodtatt => this is Godtatt or GodtattMedMerknader;

    /// <summary>What was given but not sent, because the overlay says that NIR cannot take it yet (NIR5007). Empty: all was sent.</summary>
    public ValueList<Avvik> HoldtTilbake { get; init; } = [];

    /// <summary>Whether the registration's law is the one that the person's facts lead to. Not assessed when the facts were not known.</summary>
    public Lovvalgskontroll Lovvalg { get; init; } = Lovvalgskontroll.IkkeVurdert;

    /// <summary>
    /// What the rules remarked on here before sending, but for what the register's own answer says: the choice of law, deadlines and lengths,
    /// which rest on facts that the register is not sent. Empty: nothing.
    /// </summary>
    public ValueList<Avvik> Forhaandsmerknader { get; init; } = [];

    /// <summary>The rules that could not be assessed here before sending, and what was missing. Empty: all were, or none was asked for.</summary>
    public ValueList<IkkeVurdert> IkkeVurdert { get; init; } = [];
}
