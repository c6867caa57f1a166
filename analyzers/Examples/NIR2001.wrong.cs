using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

static class Transfer
{
    static Task<TransferResult> Send(NirClient client, Guid id, Kommunenummer kommune, PersonReference person) => client.SendAsync(new Introduksjonsprogram
    {
        Id = id,
        Kommune = kommune,
        Person = person,
        Lovverk = Lovverk.Integreringsloven,
        Rettsstilling = Rettsstilling.Ukjent,
    });
}
