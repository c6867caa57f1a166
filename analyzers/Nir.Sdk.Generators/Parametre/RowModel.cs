using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Kilder;
using Nir.Sdk.Generators.Regler;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>A row of a parameter table: what holds, from when to when, for whom, and since when it is known.</summary>
/// <param name="Id">The row's id, unique among all rows: <c>D11</c>.</param>
/// <param name="Navn">The member's name, unique too: <c>TolvMaanederMedVideregaaende</c>.</param>
/// <param name="Tekst">What the row says, in bokmål.</param>
/// <param name="TekstEn">What the row says, in English.</param>
/// <param name="Periode">The interval of the key date.</param>
/// <param name="LimitDay">The day the transition rule names, where its text leaves open whether that day is in; else null.</param>
/// <param name="KnownFrom">The first day the row was known; null when that is not followed.</param>
/// <param name="KnownUntil">The first day another row was known in its place; null when none is.</param>
/// <param name="IsNotInForce">Adopted, but no day is set on which it takes effect.</param>
/// <param name="GjelderIkke">The row says that nothing applies.</param>
/// <param name="Noekkeldato">The member of the enum Noekkeldato.</param>
/// <param name="When">The conditions, all of which must be met.</param>
/// <param name="Values">The values.</param>
/// <param name="Grunnlag">How well it is known.</param>
/// <param name="UnderIntroduksjonsloven">The source for a person under introduksjonsloven; null when it is the same.</param>
/// <param name="OtherKilder">Further sources.</param>
/// <param name="Valg">The open point the row's reading rests on, <c>U-17</c>; null when there is none.</param>
internal readonly record struct RowModel(
    string Id,
    string Navn,
    string Tekst,
    string TekstEn,
    PeriodeModel Periode,
    SimpleDate? LimitDay,
    SimpleDate? KnownFrom,
    SimpleDate? KnownUntil,
    bool IsNotInForce,
    bool GjelderIkke,
    string Noekkeldato,
    EquatableArray<VilkaarModel> When,
    EquatableArray<RowValueModel> Values,
    GrunnlagModel Grunnlag,
    string? UnderIntroduksjonsloven,
    EquatableArray<string> OtherKilder,
    string? Valg);

/// <summary>A row and where its id stands, for the checks between rows.</summary>
internal readonly record struct PlacedRow(RowModel Rad, JsonPosition Position, JsonPosition ToPosition);
