using System.Collections.Immutable;

namespace Nir.Sdk.Analyzers.Regler;

/// <summary>A condition of a rule beyond the field it stands on, as far as code tells of it.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Felter">The fields that are asked for, by name.</param>
internal sealed record RegelVilkaar(VilkaarKind Kind, ImmutableArray<string> Felter);
