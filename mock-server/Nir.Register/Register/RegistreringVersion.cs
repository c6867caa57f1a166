using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>One version of a registration.</summary>
/// <param name="Version">The register's name for it.</param>
/// <param name="Registrering">What was sent.</param>
/// <param name="Size">The size of the body it came in, in bytes.</param>
public sealed record RegistreringVersion(string Version, Registrering Registrering, int Size);
