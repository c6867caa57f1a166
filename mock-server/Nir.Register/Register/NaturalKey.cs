using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>What makes two registrations the same participation, whatever their ids.</summary>
/// <param name="Person">The register's number for the person.</param>
/// <param name="Familie">The family.</param>
/// <param name="Kommune">The municipality.</param>
/// <param name="FindFirstVedtaksdato">The date of the earliest vedtak. Null: no vedtak is given.</param>
public readonly record struct NaturalKey(int Person, Registreringsfamilie Familie, Kommunenummer Kommune, DateOnly? FindFirstVedtaksdato)
{
    internal static NaturalKey From(int person, Registrering registrering) =>
        new(person, registrering.Familie, registrering.Kommune, registrering.FindFirstVedtaksdato());
}
