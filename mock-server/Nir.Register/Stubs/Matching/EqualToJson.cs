using System.Text.Json;

namespace Nir.Register.Stubs.Matching;

/// <summary>The text is the same JSON.</summary>
internal sealed class EqualToJson(JsonElement expected, bool ignoreArrayOrder, bool ignoreExtraElements) : ContentPattern
{
    private readonly JsonComparison _comparison = new(ignoreArrayOrder, ignoreExtraElements);

    public override bool Matches(string? text) => text is not null && JsonBody.Parse(text) is { } actual && _comparison.AreEqual(expected, actual);

    public override double Distance(string? text) =>
        text is null || JsonBody.Parse(text) is not { } actual ? 1 : _comparison.Distance(expected, actual);
}
