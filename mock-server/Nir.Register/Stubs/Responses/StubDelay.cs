namespace Nir.Register.Stubs.Responses;

/// <summary>How long an answer waits.</summary>
/// <param name="Least">The shortest.</param>
/// <param name="Most">The longest. The same: always that long.</param>
internal sealed record StubDelay(TimeSpan Least, TimeSpan Most)
{
    /// <summary>The longest that a stub may ask for.</summary>
    public const int MostMilliseconds = 600_000;

    public TimeSpan Next() => Least + ((Most - Least) * Random.Shared.NextDouble());
}
