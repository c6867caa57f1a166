using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;

static class Overfoer
{
    static Task<TransferResult> Send(NirClient klient, Registrering registrering, CancellationToken avbrudd) =>
        klient.SendAsync(registrering);
}
