using Nir.Sdk.Generators.Kilder;

namespace Nir.Sdk.Generators.Regler;

/// <summary>A family, law and rettsstilling that exist together. Enum values are member names.</summary>
internal readonly record struct CombinationModel(
    string Familie,
    string Lovverk,
    string? Rettsstilling,
    PeriodeModel Periode,
    GrunnlagModel Grunnlag);
