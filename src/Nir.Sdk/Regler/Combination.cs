using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler;

/// <summary>A family, law and rettsstilling that exist together.</summary>
/// <param name="Familie">The family.</param>
/// <param name="Lovverk">The law.</param>
/// <param name="Rettsstilling">The rettsstilling. Null: the family has none.</param>
/// <param name="Periode">When they exist together, by the first day that a vedtak covers.</param>
/// <param name="Grunnlag">How well it is known.</param>
/// <param name="Kilde">The source. Null when the level is <see cref="Grunnlag.Antatt"/>.</param>
/// <param name="Sitat">The words of the source that carry it. Null when there is no source.</param>
/// <param name="Begrunnelse">The reason when the level is <see cref="Grunnlag.Antatt"/>; else null.</param>
public sealed record Combination(
    Registreringsfamilie Familie,
    Lovverk Lovverk,
    Rettsstilling? Rettsstilling,
    Gyldighetsperiode Periode,
    Grunnlag Grunnlag,
    Kilde? Kilde,
    string? Sitat,
    string? Begrunnelse);
