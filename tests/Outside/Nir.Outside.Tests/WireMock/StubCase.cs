namespace Nir.Outside.Tests.WireMock;

/// <summary>Mappings, and requests that are sent one after the other.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Mappings">The mappings in the order they are added.</param>
/// <param name="Requests">The requests.</param>
internal sealed record StubCase(string Name, IReadOnlyList<string> Mappings, IReadOnlyList<SentRequest> Requests)
{
    /// <summary>The id of the difference that it shows, in wiremock-differences.json. Null: both answer alike.</summary>
    public string? Difference { get; init; }
}
