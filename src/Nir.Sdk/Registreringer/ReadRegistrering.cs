namespace Nir.Sdk.Registreringer;

/// <summary>A registration as it was read, and the codes in it that this version does not know.</summary>
/// <param name="Registrering">The registration; unknown codes are <c>Ukjent</c>.</param>
/// <param name="UnknownKoder">Each unknown code with its place and text. Empty when all are known.</param>
public sealed record ReadRegistrering(Registrering Registrering, ValueList<UnknownKode> UnknownKoder);
