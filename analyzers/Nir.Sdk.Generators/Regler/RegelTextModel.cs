namespace Nir.Sdk.Generators.Regler;

/// <summary>What a rule says, in bokmål and English.</summary>
internal readonly record struct RegelTextModel(
    string Tittel,
    string TittelEn,
    string Tekst,
    string TekstEn,
    string Utbedring,
    string UtbedringEn,
    string Why,
    string WhyEn);
