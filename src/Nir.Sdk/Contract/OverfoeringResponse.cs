using System.Text.Json.Serialization;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Contract;

/// <summary>The register's answer when it has stored a registration.</summary>
public sealed record OverfoeringResponse
{
    /// <summary>The registration's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version that was stored. The next update must name it.</summary>
    [JsonPropertyName("versjon")]
    public required string Version { get; init; }

    /// <summary>The remarks. Empty when there are none.</summary>
    public required ValueList<Avvik> Merknader { get; init; }
}
