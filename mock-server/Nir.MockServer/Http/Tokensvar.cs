using System.Text.Json.Serialization;

namespace Nir.MockServer.Http;

/// <summary>An answer of the token endpoint: a token, or an error (RFC 6749 §§ 5.1-5.2).</summary>
internal sealed record Tokensvar
{
    public string? AccessToken { get; init; }

    public string? TokenType { get; init; }

    public int? ExpiresIn { get; init; }

    public string? Error { get; init; }

    public string? ErrorDescription { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Tokensvar))]
internal sealed partial class TokenJsonContext : JsonSerializerContext;
