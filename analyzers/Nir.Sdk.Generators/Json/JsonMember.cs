namespace Nir.Sdk.Generators.Json;

/// <summary>One member of an object.</summary>
internal sealed class JsonMember(string name, JsonPosition namePosition, JsonNode value)
{
    public string Name { get; } = name;

    /// <summary>Where the name stands, its quotes included.</summary>
    public JsonPosition NamePosition { get; } = namePosition;

    public JsonNode Value { get; } = value;
}
