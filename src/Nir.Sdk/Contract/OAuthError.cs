using System.Text.Json.Serialization;

namespace Nir.Sdk.Contract;

/// <summary>Why there is no token (RFC 6749, 5.2). No record: it must not print what stood there.</summary>
internal sealed class OAuthError
{
    [JsonPropertyName("error")]
    public required string Error { get; init; }

    /// <summary>Null: not given.</summary>
    [JsonPropertyName("error_uri")]
    public string? ErrorUri { get; init; }
}
