using System.Text.Json.Serialization;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>The answer to a transfer (<see cref="OverfoeringResponse"/>) as a client reads it.</summary>
internal sealed class ReceivedResponse
{
    public required Guid Id { get; init; }

    [JsonPropertyName("versjon")]
    public required string Version { get; init; }

    public required ValueList<ReceivedAvvik> Merknader { get; init; }
}
