namespace Nir.Sdk.Registreringer;

/// <summary>Training that a person on omsorgspermisjon takes part in (IF §§ 16, 33, 53 i).</summary>
[ModelPart]
public sealed record OpplaeringUnderOmsorgspermisjon : RegistreringPart, IPeriode
{
    /// <summary>The first day.</summary>
    [PartKey]
    public required DateOnly Fra { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public required DateOnly Til { get; init; }

    /// <summary>Scope in hours per week.</summary>
    public required decimal TimerPerUke { get; init; }

    DateOnly? IPeriode.Fra => Fra;

    DateOnly? IPeriode.Til => Til;
}
