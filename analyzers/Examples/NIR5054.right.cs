using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;

static class Transfer
{
    static Task<TransferResult> Correct(NirClient client, Registrering lastAccepted, Registrering registrering) =>
        client.MergeAsync(lastAccepted, registrering);
}
