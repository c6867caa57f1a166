using System.Text.Json.Serialization;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>Problem details (<see cref="NirProblem"/>) as a client reads them: what a person could be told is in its own words, and not here.</summary>
internal sealed class ReceivedProblem
{
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    public ValueList<ReceivedAvvik>? Avvik { get; init; }

    [JsonPropertyName("eksisterendeId")]
    public Guid? ExistingId { get; init; }

    [JsonPropertyName("versjon")]
    public string? Version { get; init; }
}
