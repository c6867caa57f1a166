using System.Text.Json.Serialization;

namespace Nir.Sdk.Contract;

/// <summary>The token endpoint's answer (RFC 6749, 5.1). No record: it must not print its token.</summary>
internal sealed class TokenAnswer
{
    [JsonPropertyName("access_token")]
    public required string AccessToken { get; init; }

    [JsonPropertyName("token_type")]
    public required string TokenType { get; init; }

    /// <summary>Seconds. Null: the endpoint does not say.</summary>
    [JsonPropertyName("expires_in")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public double? ExpiresIn { get; init; }
}
