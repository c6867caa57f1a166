namespace Nir.Sdk.Generators.Parametre;

/// <summary>A group of parameter tables: one page of the documentation.</summary>
internal readonly record struct GroupModel(string Id, string Tittel, string TittelEn, string Beskrivelse, string BeskrivelseEn);
