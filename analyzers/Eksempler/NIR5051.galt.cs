using Nir.Sdk.Client;
using Nir.Sdk.Registreringer;

static class Overfoer
{
    static async Task Send(NirClient klient, Registrering registrering)
    {
        await klient.SendAsync(registrering);
    }
}
