using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Model;

/// <summary>A record of the model.</summary>
/// <param name="Navn">Its C# name.</param>
/// <param name="IsRegistrering">Whether it is one of the families.</param>
/// <param name="Felter">Its properties, inherited ones first.</param>
internal readonly record struct ModelPartModel(string Navn, bool IsRegistrering, EquatableArray<FeltModel> Felter);
