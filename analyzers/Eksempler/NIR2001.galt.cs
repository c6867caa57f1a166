using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

static class Overfoer
{
    static Task<TransferResult> Send(NirClient klient, Guid id, Kommunenummer kommune, Personreferanse person) => klient.SendAsync(new Introduksjonsprogram
    {
        Id = id,
        Kommune = kommune,
        Person = person,
        Lovverk = Lovverk.Integreringsloven,
        Rettsstilling = Rettsstilling.Ukjent,
    });
}
