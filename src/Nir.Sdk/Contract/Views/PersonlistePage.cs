using System.Text.Json.Serialization;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract.Views;

/// <summary>A page of a personliste.</summary>
public sealed record PersonlistePage
{
    /// <summary>The day that it is as of.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>The rows.</summary>
    [JsonPropertyName("rader")]
    public required ValueList<PersonlisteRow> Rows { get; init; }

    /// <summary>How many rows the whole list has.</summary>
    [JsonPropertyName("antallRader")]
    public required int RowCount { get; init; }

    /// <summary>How many persons the whole list has: each once, however many rows.</summary>
    [JsonPropertyName("antallPersoner")]
    public required int PersonCount { get; init; }

    /// <summary>Where the next page begins. Null: this is the last.</summary>
    [JsonPropertyName("nesteSide")]
    public string? NextToken { get; init; }

    /// <summary>Why the combination of forvalg can match no one. Empty: it can.</summary>
    [JsonPropertyName("hindringer")]
    public ValueList<ForvalgObstacle> Obstacles { get; init => field = value ?? []; } = [];

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(PersonlistePage), PrintMembers);
}
