using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>What a search found.</summary>
public sealed record SearchResult
{
    /// <summary>The registrations that the caller may see, oldest first. Empty when there are none.</summary>
    public required ValueList<SearchHit> Treff { get; init; }
}
