using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>An exemption with its legal basis (IF §§ 23-25, 36). It holds the paragraph, never the medical reason.</summary>
[ModelPart]
public sealed record Fritak : RegistreringPart, IPeriode
{
    /// <summary>What the person is exempted from.</summary>
    [PartKey]
    public required Fritaksomraade Fritaksomraade { get; init; }

    /// <summary>The legal basis.</summary>
    public required Fritaksgrunn Fritaksgrunn { get; init; }

    /// <summary>The day it was decided.</summary>
    [PartKey]
    public required DateOnly Vedtaksdato { get; init; }

    /// <summary>The first day. Null: from the decision.</summary>
    public DateOnly? Fra { get; init; }

    /// <summary>The last day, inclusive. Null: open.</summary>
    public DateOnly? Til { get; init; }
}
