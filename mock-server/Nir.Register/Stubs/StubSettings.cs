using Nir.Register.Stubs.Responses;

namespace Nir.Register.Stubs;

/// <summary>What holds for all stubs.</summary>
/// <param name="Delay">How long a stub's answer waits when the stub does not say. Null: not at all.</param>
/// <param name="Json">The settings as they were given.</param>
internal sealed record StubSettings(StubDelay? Delay, string Json)
{
    public static StubSettings Default { get; } = new(null, "{}");
}
