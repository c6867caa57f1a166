using System.Text.Json.Serialization;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Contract;

/// <summary>An answer that is not what was asked for, as problem details (RFC 9457). It never holds a value from the request.</summary>
public sealed record NirProblem
{
    /// <summary><c>urn:nir:regel:NIR1001</c> when one rule decides, else <c>urn:nir:problem:</c> and a word.</summary>
    public required string Type { get; init; }

    /// <summary>What kind of problem it is, in English; the same for all of the type.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status code.</summary>
    public required int Status { get; init; }

    /// <summary>What is wrong here and what to do, in English. Null: the title and the rules say it.</summary>
    public string? Detail { get; init; }

    /// <summary>For support: the same as the header <c>X-Korrelasjons-Id</c>.</summary>
    [JsonPropertyName("korrelasjonsId")]
    public string? CorrelationId { get; init; }

    /// <summary>One entry per rule broken. Null: no rule is broken.</summary>
    public ValueList<Avvik>? Avvik { get; init; }

    /// <summary>The id that the register already has for the same person, family, kommune and first vedtak. Null: it has none.</summary>
    [JsonPropertyName("eksisterendeId")]
    public Guid? ExistingId { get; init; }

    /// <summary>The register's version of the registration that stands in the way. Null: there is none.</summary>
    [JsonPropertyName("versjon")]
    public string? Version { get; init; }
}
