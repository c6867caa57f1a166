using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Contract.Views;

/// <summary>
/// What norsktilskudd is counted from, without amounts: the rates are not public for most years, and none is made up.
/// </summary>
/// <param name="Kommune">The kommune.</param>
/// <param name="Tilskuddstype">The kind.</param>
/// <param name="Tilskuddsaar">The person's year of training, 1-3. Null: the kind has no years.</param>
/// <param name="Personer">How many persons: one who moved counts in each kommune for the share of the year lived there; in mottak for a half.
/// Of utvidet norskopplæring: how many vedtak.</param>
/// <param name="TilFylkeskommune">Whether it goes to the fylkeskommune, since the person attends upper secondary school full time.</param>
public sealed record Tilskuddsgrunnlag(
    Kommunenummer Kommune, Tilskuddstype Tilskuddstype, int? Tilskuddsaar, decimal Personer, bool TilFylkeskommune = false);
