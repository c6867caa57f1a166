using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>Questions to ask of a <see cref="Registreringsfamilie"/>.</summary>
public static class RegistreringsfamilieExtensions
{
    /// <summary>The role that sends the family: a kommune has one transfer user for each.</summary>
    /// <param name="familie">The family.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such family.</exception>
    public static Rolle GetRolle(this Registreringsfamilie familie) => familie switch
    {
        Registreringsfamilie.Introduksjonsprogram or Registreringsfamilie.Mottakskvalifisering => Rolle.Kommuneintrobruker,
        Registreringsfamilie.Norskopplaering or Registreringsfamilie.Asylopplaering => Rolle.Kommunenorskbruker,
        _ => throw new ArgumentOutOfRangeException(nameof(familie), "There is no such family."),
    };
}
