using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>Who calls the register: a role of a municipality, or of a fylkeskommune.</summary>
/// <param name="Rolle">The role. It decides which families the caller may see and change.</param>
/// <param name="Kommune">The municipality. Null: a fylkeskommune, which provides training for any municipality (assumed: no public source says how WS4 sees
/// one).</param>
public sealed record Caller(Rolle Rolle, Kommunenummer? Kommune)
{
    /// <summary>Whether the role covers a family.</summary>
    /// <param name="familie">The family.</param>
    public bool Covers(Registreringsfamilie familie) => familie switch
    {
        Registreringsfamilie.Introduksjonsprogram or Registreringsfamilie.Mottakskvalifisering => Rolle is Rolle.Kommuneintrobruker && Kommune is not null,
        Registreringsfamilie.Norskopplaering => Rolle is Rolle.Kommunenorskbruker,
        Registreringsfamilie.Asylopplaering => Rolle is Rolle.Kommunenorskbruker && Kommune is not null,
        _ => false,
    };

    /// <summary>Whether the caller speaks for a municipality.</summary>
    /// <param name="kommune">The municipality.</param>
    public bool SpeaksFor(Kommunenummer kommune) => Kommune is null || Kommune == kommune;
}
