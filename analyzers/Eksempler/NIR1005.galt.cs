using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

static class Registrer
{
    static Norskopplaering Ny(Guid id, Kommunenummer kommune, Personreferanse person) => new()
    {
        Id = id,
        Kommune = kommune,
        Person = person,
        Lovverk = Lovverk.Introduksjonsloven,
        Rettsstilling = Rettsstilling.RettOgPlikt,
        FulltidVideregaaende = false,
    };
}
