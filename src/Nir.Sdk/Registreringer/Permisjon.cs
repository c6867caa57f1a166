using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>An approved leave (IF §§ 11-16, 30-33).</summary>
[ModelPart]
public sealed record Permisjon : RegistreringPart, IPeriode
{
    /// <summary>Why leave was given.</summary>
    [PartKey]
    public required Permisjonsgrunn Permisjonsgrunn { get; init; }

    /// <summary>The day the leave was decided.</summary>
    public required DateOnly Vedtaksdato { get; init; }

    /// <summary>The first day.</summary>
    [PartKey]
    public required DateOnly Fra { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public required DateOnly Til { get; init; }

    /// <summary>Why the person stayed away after leave for birth or adoption had ended (IF § 52 f). Null: came back, or not given.</summary>
    public Fravaerstype? AarsakTilFravaerEtterPermisjon { get; init; }

    DateOnly? IPeriode.Fra => Fra;

    DateOnly? IPeriode.Til => Til;
}
