using System.Text.Json.Serialization;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Contract;

/// <summary>A close relative.</summary>
public sealed record Familierelasjon
{
    /// <summary>What the relative is to the person.</summary>
    public required Familierolle Rolle { get; init; }

    /// <summary>The relative's DUF-nummer; <c>default</c> when not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DufNummer DufNummer { get; init; }

    /// <summary>The day the relation began. Null: not known.</summary>
    public DateOnly? Fra { get; init; }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Familierelasjon), PrintMembers);
}
