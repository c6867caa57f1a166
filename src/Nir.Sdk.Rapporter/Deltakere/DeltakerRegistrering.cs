using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Deltakere;

/// <summary>A registration, with what the register has made of it.</summary>
/// <param name="Registrering">The registration.</param>
public sealed record DeltakerRegistrering(Registrering Registrering)
{
    /// <summary>The register's version. Null: it comes from a fagsystem.</summary>
    public string? Version { get; init; }

    /// <summary>The end that the register computed and that stands. Null: none.</summary>
    public BeregnetAvslutning? BeregnetAvslutning { get; init; }

    /// <summary>The family alone.</summary>
    public override string ToString() => Registrering.Familie.ToString();
}
