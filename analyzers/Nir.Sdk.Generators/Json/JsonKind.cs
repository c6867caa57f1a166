namespace Nir.Sdk.Generators.Json;

/// <summary>What a <see cref="JsonNode"/> is.</summary>
internal enum JsonKind
{
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,
}
