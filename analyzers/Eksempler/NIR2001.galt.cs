using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Klient;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

static class Overfoer
{
    static Task<Overfoeringsresultat> Send(NirClient klient, Guid id, Kommunenummer kommune, Personreferanse person) => klient.SendAsync(new Introduksjonsprogram
    {
        Id = id,
        Kommune = kommune,
        Person = person,
        Lovverk = Lovverk.Integreringsloven,
        Rettsstilling = Rettsstilling.Ukjent,
    });
}
