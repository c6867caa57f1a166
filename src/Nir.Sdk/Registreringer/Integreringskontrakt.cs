namespace Nir.Sdk.Registreringer;

/// <summary>The contract between the participant and the municipality (IL § 16).</summary>
[Modelldel]
public sealed record Integreringskontrakt : Registreringsdel
{
    /// <summary>The day it was signed by both.</summary>
    public required DateOnly Inngaatt { get; init; }

    internal override DateOnly? Hendelsesdato => Inngaatt;
}
