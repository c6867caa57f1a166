using Nir.Sdk.Client;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Overfoering;

/// <summary>
/// The two clients of a municipality: NIR gives the programme and Norwegian to different roles, and each role has a user of its own.
/// </summary>
/// <param name="Intro">Signs in as kommuneintrobruker.</param>
/// <param name="Norsk">Signs in as kommunenorskbruker.</param>
internal sealed record NirClients(NirClient Intro, NirClient Norsk)
{
    public NirClient For(Registrering registrering) => registrering.Familie switch
    {
        Registreringsfamilie.Introduksjonsprogram or Registreringsfamilie.Mottakskvalifisering => Intro,
        _ => Norsk,
    };
}
