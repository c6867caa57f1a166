using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Referanselister;

/// <summary>One row of the list of municipalities.</summary>
internal readonly record struct KommuneModel(
    string Nummer, string Navn, SimpleDate? Fra, SimpleDate? Til, EquatableArray<string> Etterfoelgere);
