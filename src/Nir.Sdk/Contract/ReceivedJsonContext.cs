using System.Text.Json.Serialization;
using Nir.Sdk.Json;
using Nir.Sdk.Kilder;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>
/// The JSON of what every client reads, apart from the rest of the contract (<see cref="NirJsonContext"/>): a program that only transfers is trimmed of all
/// else.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    MaxDepth = 32,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(KebabCaseEnumConverter<Grunnlag>), typeof(ValueListConverter<ReceivedAvvik>)])]
[JsonSerializable(typeof(ReceivedAvvik))]
[JsonSerializable(typeof(ReceivedResponse))]
[JsonSerializable(typeof(ReceivedProblem))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(OAuthError))]
internal sealed partial class ReceivedJsonContext : JsonSerializerContext;
