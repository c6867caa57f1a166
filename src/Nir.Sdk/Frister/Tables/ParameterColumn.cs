namespace Nir.Sdk.Frister.Tables;

/// <summary>A column of a parameter table.</summary>
/// <param name="Navn">The name in <c>parametre.json</c>, camelCase.</param>
/// <param name="Tittel">The title in bokmål.</param>
/// <param name="TittelEn">The title in English.</param>
/// <param name="Enhet">What its values are.</param>
public sealed record ParameterColumn(string Navn, string Tittel, string TittelEn, Enhet Enhet);
