using System.Text.Json.Serialization;

namespace Nir.Register.Contract.Messages;

/// <summary>The JSON of what surrounds the contract's own bodies.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenResponse))]
[JsonSerializable(typeof(TokenError))]
[JsonSerializable(typeof(HealthResponse))]
[JsonSerializable(typeof(EntryResponse))]
[JsonSerializable(typeof(MaskinportenResponse))]
[JsonSerializable(typeof(MaskinportenFault))]
internal sealed partial class ServiceJsonContext : JsonSerializerContext;
