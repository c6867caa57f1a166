using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>A decision to stop the participation (IL §§ 18, 36).</summary>
[ModelPart]
public sealed record Stans : RegistreringPart, IPeriode
{
    /// <summary>Temporary or permanent.</summary>
    public required Stanstype Stanstype { get; init; }

    /// <summary>Why it was stopped.</summary>
    [PartKey]
    public required Stansgrunn Stansgrunn { get; init; }

    /// <summary>The day the stop was decided.</summary>
    public required DateOnly Vedtaksdato { get; init; }

    /// <summary>The first day.</summary>
    [PartKey]
    public required DateOnly Fra { get; init; }

    /// <summary>The last day, inclusive. Null: permanent, or not lifted yet.</summary>
    public DateOnly? Til { get; init; }

    DateOnly? IPeriode.Fra => Fra;
}
