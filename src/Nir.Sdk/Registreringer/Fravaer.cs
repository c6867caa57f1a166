using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>An absence (IF § 52 f, § 53 j). It holds a kind, never a diagnosis.</summary>
[ModelPart]
public sealed record Fravaer : RegistreringPart, IPeriode
{
    /// <summary>What kind of absence it is.</summary>
    [PartKey]
    public required Fravaerstype Fravaerstype { get; init; }

    /// <summary>The first day.</summary>
    [PartKey]
    public required DateOnly Fra { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public required DateOnly Til { get; init; }

    /// <summary>Hours of absence, where it is counted in hours. Null: whole days.</summary>
    public decimal? Timer { get; init; }

    DateOnly? IPeriode.Fra => Fra;

    DateOnly? IPeriode.Til => Til;
}
