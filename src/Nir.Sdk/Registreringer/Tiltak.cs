using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>An element of a programme, or another measure, with duration and scope (IF § 52 d).</summary>
[ModelPart]
public sealed record Tiltak : RegistreringPart, IPeriode
{
    /// <summary>What kind of measure it is.</summary>
    [PartKey]
    public required Tiltakstype Tiltakstype { get; init; }

    /// <summary>The first day.</summary>
    [PartKey]
    public required DateOnly Fra { get; init; }

    /// <summary>The last day, inclusive. Null: still running.</summary>
    public DateOnly? Til { get; init; }

    /// <summary>Scope in hours per week. Null: not given.</summary>
    public decimal? TimerPerUke { get; init; }

    DateOnly? IPeriode.Fra => Fra;
}
