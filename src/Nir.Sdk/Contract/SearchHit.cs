using System.Text.Json.Serialization;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>One registration that a search found.</summary>
public sealed record SearchHit
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its family.</summary>
    public required Registreringsfamilie Familie { get; init; }

    /// <summary>Its municipality.</summary>
    public required Kommunenummer Kommune { get; init; }

    /// <summary>Its law.</summary>
    public required Lovverk Lovverk { get; init; }

    /// <summary>The register's version of it.</summary>
    [JsonPropertyName("versjon")]
    public required string Version { get; init; }
}
