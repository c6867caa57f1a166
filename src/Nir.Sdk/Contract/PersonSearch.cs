using System.Text.Json.Serialization;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>A search for what is registered about a person. A search is a POST, so that no identifier stands in a URL.</summary>
public sealed record PersonSearch
{
    /// <summary>The person.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PersonReference Person { get; init; }
}
