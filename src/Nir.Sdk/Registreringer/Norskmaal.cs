using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>The goal for one delferdighet (IF §§ 27-28).</summary>
[ModelPart]
public sealed record Norskmaal : RegistreringPart
{
    /// <summary>The skill. Null: the goal covers all of them, as a grade does.</summary>
    [PartKey]
    public Delferdighet? Delferdighet { get; init; }

    /// <summary>The level to reach.</summary>
    public required Norskmaalnivaa Nivaa { get; init; }
}
