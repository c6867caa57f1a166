using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>All of <c>parametre.json</c>, in the order it stands there.</summary>
internal readonly record struct ParametreModel(
    SimpleDate? KnownUntil,
    EquatableArray<VilkaarstypeModel> Vilkaar,
    EquatableArray<NoekkeldatoModel> Noekkeldatoer,
    EquatableArray<GroupModel> Groups,
    EquatableArray<TableModel> Tables);
