using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Contract;

/// <summary>An offer of a place to live in a municipality.</summary>
public sealed record Botilbud
{
    /// <summary>The municipality.</summary>
    public required Kommunenummer Kommune { get; init; }

    /// <summary>The day it was offered.</summary>
    public required DateOnly Tilbudt { get; init; }

    /// <summary>The day the person may move in. Null: not set.</summary>
    public DateOnly? KlarFra { get; init; }

    /// <summary>Whether it was accepted. Null: not answered.</summary>
    public bool? Akseptert { get; init; }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Botilbud), PrintMembers);
}
