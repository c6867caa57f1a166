using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Overfoering.Repairs;

/// <summary>Two sides of a registration that a caseworker must choose between. It holds personal data.</summary>
/// <param name="Row">The parked row.</param>
/// <param name="Mine">What the fagsystem was about to send.</param>
/// <param name="Nirs">What NIR holds now. Null: nothing.</param>
/// <param name="Merge">How the two merge, from what was accepted last. Null: that is not known any more, or NIR holds nothing.</param>
public sealed record OverfoeringConflict(long Row, Registrering Mine, StoredRegistrering? Nirs, MergeResult<Registrering>? Merge)
{
    /// <summary>The members that differ between the two sides, as member paths. Empty when NIR holds nothing.</summary>
    public ValueList<string> Differences { get; init; } = [];

    /// <summary>The registration and the places: never what stands there.</summary>
    public override string ToString() => $"Conflict of {Mine.Id}: {string.Join(", ", Differences)}";
}
