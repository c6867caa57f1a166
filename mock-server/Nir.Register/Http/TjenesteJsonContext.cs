using System.Text.Json.Serialization;

namespace Nir.Register.Http;

/// <summary>The JSON of what surrounds the contract's own bodies.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Tokenforespoersel))]
[JsonSerializable(typeof(Tokensvar))]
[JsonSerializable(typeof(Tokenfeil))]
[JsonSerializable(typeof(Helsesvar))]
[JsonSerializable(typeof(Inngangssvar))]
[JsonSerializable(typeof(Maskinportensvar))]
[JsonSerializable(typeof(Maskinportenfeil))]
internal sealed partial class TjenesteJsonContext : JsonSerializerContext;
