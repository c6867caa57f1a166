namespace Nir.Sdk.Generators.Regler;

/// <summary>What a rule says, in bokmål and English.</summary>
internal readonly record struct RegeltekstModel(
    string Tittel,
    string TittelEn,
    string Tekst,
    string TekstEn,
    string Utbedring,
    string UtbedringEn,
    string Hvorfor,
    string HvorforEn);
