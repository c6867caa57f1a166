using Nir.Sdk.Client;
using Nir.Sdk.Hosting;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Overfoering;

/// <summary>The clients of one municipality: NIR gives the programme and Norwegian to different roles, and each role has a user of its own.</summary>
/// <param name="Factory">Makes them.</param>
/// <param name="Kommune">Whose they are. A case of another municipality is sent with them too: that NIR refuses it is the answer.</param>
internal sealed record NirClients(INirClientFactory Factory, Kommunenummer Kommune)
{
    public NirClient For(Registrering registrering) => Factory.Create(Kommune, registrering.Familie);
}
