using System.Collections.Immutable;

namespace Nir.Register.Register;

/// <summary>What a command leads to.</summary>
/// <param name="State">The state afterwards; the same object as before when nothing changed.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Events">What happened, in order; empty when nothing changed.</param>
public sealed record RegisterOutcome(RegisterState State, RegisterResponse Answer, ImmutableArray<RegisterEvent> Events);
