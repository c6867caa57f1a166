using Nir.Sdk.Generators.Kilder;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>A rule of <c>regler.json</c>. Enum values are member names; a condition has the name it has there.</summary>
internal readonly record struct RegelModel(
    string Id,
    string Kind,
    RegelTextModel Tekst,
    string Ansvarlig,
    GrunnlagModel Grunnlag,
    EquatableArray<string> OtherKilder,
    string Noekkeldato,
    EquatableArray<PeriodeModel> Perioder,
    EquatableArray<string> Rettsstillinger,
    string? Vilkaar,
    string? FristFrom,
    EquatableArray<string> Needs,
    EquatableArray<string> Surfaces,
    AnalyzerModel Analyzer);
