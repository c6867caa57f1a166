using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>A row of a file of IMDi's statistics.</summary>
/// <param name="Enhet">The unit, as it is written there.</param>
/// <param name="Omraade">The area's number, with its leading zero.</param>
/// <param name="Navn">The area's name. Empty: the file has none, as for the kommuner of 2020-2023.</param>
/// <param name="Kategori">What else it is divided by, as <c>Kjønn: Alle</c>, with commas between.</param>
/// <param name="Aar">The year.</param>
/// <param name="Antall">The figure. Null unless it is known.</param>
/// <param name="Status">Whether it is known, and if not, why.</param>
public sealed record StatistikkCsvRow(string Enhet, string Omraade, string Navn, string Kategori, int Aar, decimal? Antall, Tallstatus Status);
