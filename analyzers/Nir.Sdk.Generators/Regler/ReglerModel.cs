using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>What stands in <c>regler.json</c>.</summary>
/// <param name="Regler">The rules, sorted by id.</param>
/// <param name="Vilkaar">The conditions that rules name.</param>
internal readonly record struct ReglerModel(EquatableArray<RegelModel> Regler, EquatableArray<VilkaarModel> Vilkaar);
