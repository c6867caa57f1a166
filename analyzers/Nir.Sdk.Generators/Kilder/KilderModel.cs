using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kilder;

/// <summary>The sources of one file, in the order they are written.</summary>
internal readonly record struct KilderModel(EquatableArray<KildeModel> Kilder);
