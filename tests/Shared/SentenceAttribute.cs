namespace Nir.Shared;

/// <summary>Says which sentence of the source documents (<c>data/kilder.json</c>) a test holds the product to.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class SentenceAttribute(string id) : Attribute
{
    public string Id { get; } = id;
}
