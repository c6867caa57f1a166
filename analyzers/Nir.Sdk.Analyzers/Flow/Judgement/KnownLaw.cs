namespace Nir.Sdk.Analyzers.Flow.Judgement;

/// <summary>What the law of something was where it was made, over all times that it was.</summary>
/// <param name="Rows">All that it may have been.</param>
/// <param name="Named">What code says of it each time.</param>
internal sealed record KnownLaw(uint Rows, uint Named);
