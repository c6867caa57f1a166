using Microsoft.CodeAnalysis.Operations;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>A code that an initialiser gives to a registration or a part of one.</summary>
/// <param name="Assignment">Where.</param>
/// <param name="List">The list that it is of.</param>
/// <param name="Kode">The code.</param>
internal sealed record GivenKode(ISimpleAssignmentOperation Assignment, Kodeliste List, Kode Kode);
