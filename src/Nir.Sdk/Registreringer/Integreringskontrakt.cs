namespace Nir.Sdk.Registreringer;

/// <summary>The contract between the participant and the municipality (IL § 16).</summary>
[ModelPart]
public sealed record Integreringskontrakt : RegistreringPart
{
    /// <summary>The day it was signed by both.</summary>
    public required DateOnly Inngaatt { get; init; }

    internal override DateOnly? Hendelsesdato => Inngaatt;
}
