using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Contract;

/// <summary>A test result from HK-dir.</summary>
public sealed record Proevedata
{
    /// <summary>Which test.</summary>
    public required Proevetype Proevetype { get; init; }

    /// <summary>The result. Null: not marked yet.</summary>
    public Proeveresultat? Resultat { get; init; }

    /// <summary>The day it was taken.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Proevedata), PrintMembers);
}
