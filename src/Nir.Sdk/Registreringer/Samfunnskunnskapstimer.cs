using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>Hours of social studies attended in one week, on one module (IF § 53 h).</summary>
[ModelPart]
public sealed record Samfunnskunnskapstimer : RegistreringPart
{
    /// <summary>The ISO 8601 week.</summary>
    [PartKey]
    public required IsoUke Uke { get; init; }

    /// <summary>The module. Null: not split, as before 1 January 2022.</summary>
    [PartKey]
    public Samfunnskunnskapsmodul? Modul { get; init; }

    /// <summary>Hours attended, 0-168.</summary>
    public required decimal Timer { get; init; }
}
