using System.Text.Json.Serialization;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>JSON of what belongs to the fake alone.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    MaxDepth = 32,
    Converters = [typeof(ValueListConverter<Closure>), typeof(ValueListConverter<Kommunenummer>)])]
[JsonSerializable(typeof(ValueList<Closure>))]
[JsonSerializable(typeof(Closure))]
[JsonSerializable(typeof(Kommunenummer))]
internal sealed partial class OperationsJsonContext : JsonSerializerContext;
