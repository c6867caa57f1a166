using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Modell;

/// <summary>A record of the model.</summary>
/// <param name="Navn">Its C# name.</param>
/// <param name="ErRegistrering">Whether it is one of the families.</param>
/// <param name="Felter">Its properties, inherited ones first.</param>
internal readonly record struct ModelldelModel(string Navn, bool ErRegistrering, EquatableArray<FeltModel> Felter);
