namespace Nir.Sdk.Contract.Views;

/// <summary>A figure of a table of statistics, or what stands in its place.</summary>
/// <param name="Aar">The year.</param>
/// <param name="Omraade">The area's number: 00 for the country, two digits for a fylke, four for a kommune or a business region, six for a bydel.</param>
/// <param name="Navn">The area's name.</param>
/// <param name="Kategori">What it is divided by, as IMDi's code; <c>alle</c> is the total.</param>
/// <param name="Antall">The figure. Null unless it is known.</param>
/// <param name="Status">Whether it is known, and if not, why.</param>
public sealed record Statistikktall(int Aar, string Omraade, string Navn, string Kategori, decimal? Antall, Tallstatus Status);
