using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

static class Registrer
{
    static Introduksjonsprogram Ny(Guid id, Kommunenummer kommune, Personreferanse person) => new()
    {
        Id = id,
        Kommune = kommune,
        Person = person,
        Lovverk = Lovverk.Integreringsloven,
        Rettsstilling = Rettsstilling.RettOgPlikt,
        Sluttmaal = Sluttmaal.Arbeid,
    };
}
