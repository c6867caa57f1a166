using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;

static class Transfer
{
    static async Task<TransferResult> Correct(NirClient client, Registrering registrering)
    {
        var stored = await client.ReadAsync(registrering.Id);
        return await client.SendAsync(registrering, stored);
    }
}
