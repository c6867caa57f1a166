using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>The end of a programme with the main activity afterwards (IL § 18 a).</summary>
[ModelPart]
public sealed record Avslutning : RegistreringPart
{
    /// <summary>The last day of the programme, inclusive.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>The main activity at the end.</summary>
    public required Avslutningsaarsak Avslutningsaarsak { get; init; }

    internal override DateOnly? Hendelsesdato => Dato;
}
