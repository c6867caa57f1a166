namespace Nir.Sdk.Frister.Tables;

/// <summary>Parameter tables that belong together; one page under <c>docs/regelverk</c>.</summary>
/// <param name="Id">The id, kebab-case.</param>
/// <param name="Tittel">The title in bokmål.</param>
/// <param name="TittelEn">The title in English.</param>
/// <param name="Beskrivelse">What it holds, in bokmål.</param>
/// <param name="BeskrivelseEn">What it holds, in English.</param>
public sealed record ParameterGroup(string Id, string Tittel, string TittelEn, string Beskrivelse, string BeskrivelseEn);
