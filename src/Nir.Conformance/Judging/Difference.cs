namespace Nir.Conformance.Judging;

/// <summary>One thing that is otherwise than expected.</summary>
/// <param name="Expected">What was expected.</param>
/// <param name="Seen">What was seen.</param>
/// <param name="Request">The request that decided. Null: none did.</param>
/// <param name="Fix">What to do. Null: what the rule says.</param>
internal sealed record Difference(string Expected, string Seen, SeenCall? Request = null, string? Fix = null);
