using System.Text.Json.Serialization;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract.Views;

/// <summary>Those with a vedtak on the introduction programme that was in progress in a year. Each person counts once, by her last programme.</summary>
public sealed record Deltakerrapport
{
    /// <summary>The year.</summary>
    public required int Aar { get; init; }

    /// <summary>The day that it is as of.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>How many persons.</summary>
    [JsonPropertyName("antall")]
    public required int Count { get; init; }

    /// <summary>How many, by law and kategori. They add up to the whole.</summary>
    public required ValueList<Deltakertall> Tall { get; init; }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Deltakerrapport), PrintMembers);
}
