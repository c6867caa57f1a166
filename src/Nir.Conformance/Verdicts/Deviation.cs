using System.Collections.Immutable;

namespace Nir.Conformance.Verdicts;

/// <summary>One thing that did not hold.</summary>
/// <param name="Peker">Where the scenario's file says it, as a JSON pointer.</param>
/// <param name="Line">Its line in that file, from 1.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Seen">What was seen instead, without identifiers.</param>
/// <param name="Request">The request that decided, without identifiers. Null: none did.</param>
/// <param name="Regler">The rules it is about.</param>
/// <param name="Fix">What to do.</param>
public sealed record Deviation(string Peker, int Line, string Expected, string Seen, string? Request, ImmutableArray<string> Regler, string Fix);
