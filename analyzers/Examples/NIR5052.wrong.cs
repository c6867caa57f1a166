using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;

static class Transfer
{
    static Task<TransferResult> Send(NirClient client, Registrering registrering, CancellationToken cancellation) =>
        client.SendAsync(registrering);
}
