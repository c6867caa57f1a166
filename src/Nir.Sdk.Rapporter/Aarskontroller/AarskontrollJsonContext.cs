using System.Text.Json.Serialization;

namespace Nir.Sdk.Rapporter.Aarskontroller;

/// <summary>A control's JSON, made by System.Text.Json's source generator.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(AarskontrollDocument))]
[JsonSerializable(typeof(SupportBundle))]
internal sealed partial class AarskontrollJsonContext : JsonSerializerContext;
