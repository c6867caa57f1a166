using Nir.Sdk.Client;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Hosting;

/// <summary>
/// Gives the client of a kommune and role. A vendor serves many kommuner with two transfer users each; their tokens are kept apart.
/// Thread-safe; the same client is given every time, and its token is cached with it.
/// </summary>
public interface INirClientFactory
{
    /// <summary>The client of a kommune and role.</summary>
    /// <param name="kommune">The kommune.</param>
    /// <param name="rolle"><see cref="Rolle.Kommuneintrobruker"/> or <see cref="Rolle.Kommunenorskbruker"/>: the others cannot transfer.</param>
    /// <exception cref="ArgumentException">The kommune is not given, or the role cannot transfer.</exception>
    /// <exception cref="InvalidOperationException">The settings hold no such transfer user. The message names the setting.</exception>
    NirClient Create(Kommunenummer kommune, Rolle rolle);

    /// <summary>The client of a kommune that may send a family: the family decides the role.</summary>
    /// <param name="kommune">The kommune.</param>
    /// <param name="familie">The family, for example <see cref="Registrering.Familie"/> of what is to be sent.</param>
    /// <exception cref="ArgumentException">The kommune is not given, or there is no such family.</exception>
    /// <exception cref="InvalidOperationException">The settings hold no such transfer user. The message names the setting.</exception>
    NirClient Create(Kommunenummer kommune, Registreringsfamilie familie) => Create(kommune, familie.GetRolle());

    /// <summary>The client of a fylkeskommune, which sends norskopplæring for any kommune.</summary>
    /// <param name="fylkeskommune">The fylkeskommune.</param>
    /// <exception cref="ArgumentException">The fylkeskommune is not given.</exception>
    /// <exception cref="InvalidOperationException">The settings hold no such transfer user. The message names the setting.</exception>
    NirClient Create(Organisasjonsnummer fylkeskommune);
}
