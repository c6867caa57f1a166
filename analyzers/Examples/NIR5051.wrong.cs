using Nir.Sdk.Client;
using Nir.Sdk.Registreringer;

static class Transfer
{
    static async Task Send(NirClient client, Registrering registrering)
    {
        await client.SendAsync(registrering);
    }
}
