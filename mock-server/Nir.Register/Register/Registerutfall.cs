using System.Collections.Immutable;

namespace Nir.Register.Register;

/// <summary>What a command leads to.</summary>
/// <param name="Tilstand">The state afterwards; the same object as before when nothing changed.</param>
/// <param name="Svar">The answer.</param>
/// <param name="Hendelser">What happened, in order; empty when nothing changed.</param>
public sealed record Registerutfall(Registertilstand Tilstand, Registersvar Svar, ImmutableArray<Registerhendelse> Hendelser);
