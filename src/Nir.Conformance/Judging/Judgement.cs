using System.Collections.Immutable;
using Nir.Conformance.Verdicts;

namespace Nir.Conformance.Judging;

/// <summary>What judging gave: what did not hold, and what could not be looked at.</summary>
/// <param name="Deviations">What did not hold. Empty: all held.</param>
/// <param name="NotAssessed">Why something could not be looked at. Null: all was.</param>
internal sealed record Judgement(ImmutableArray<Deviation> Deviations, string? NotAssessed);
