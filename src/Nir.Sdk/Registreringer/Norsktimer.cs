namespace Nir.Sdk.Registreringer;

/// <summary>Hours of Norwegian attended in one week (IF § 53 g).</summary>
[ModelPart]
public sealed record Norsktimer : RegistreringPart
{
    /// <summary>The ISO 8601 week.</summary>
    [PartKey]
    public required IsoUke Uke { get; init; }

    /// <summary>Hours attended, 0-168.</summary>
    public required decimal Timer { get; init; }
}
