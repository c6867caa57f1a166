using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;

static class Overfoer
{
    static async Task<TransferResult?> Send(NirClient klient, Norskopplaering kladd)
    {
        for (var forsoek = 0; forsoek < 3; forsoek++)
        {
            var resultat = await klient.SendAsync(kladd with { Id = Guid.CreateVersion7() });
            if (resultat.IsAccepted)
            {
                return resultat;
            }
        }

        return null;
    }
}
