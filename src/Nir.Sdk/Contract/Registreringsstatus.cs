using System.Text.Json.Serialization;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Contract;

/// <summary>Where one registration stands on the register's date.</summary>
public sealed record Registreringsstatus
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

    /// <summary>The remarks that hold on the register's date, with due dates. Empty when there are none.</summary>
    public required ValueList<Avvik> Merknader { get; init; }

    /// <summary>The ends that the register has computed, oldest first, removed ones included. Null: none.</summary>
    public ValueList<BeregnetAvslutning>? BeregnedeAvslutninger { get; init; }
}
