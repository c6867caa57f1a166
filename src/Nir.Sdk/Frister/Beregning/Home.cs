using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>A stay in one municipality, however many facts tell of it.</summary>
/// <param name="Kommune">The municipality.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, inclusive; null when it goes on.</param>
/// <param name="ByAgreement">The first day the person was settled there by agreement; null when never.</param>
internal readonly record struct Home(Kommunenummer Kommune, Term<DateOnly> From, DateOnly? To, Term<DateOnly>? ByAgreement);
