using Nir.Sdk.Klient;
using Nir.Sdk.Registreringer;

static class Overfoer
{
    static async Task<Overfoeringsresultat?> Send(NirClient klient, Norskopplaering kladd)
    {
        for (var forsoek = 0; forsoek < 3; forsoek++)
        {
            var resultat = await klient.SendAsync(kladd with { Id = Guid.CreateVersion7() });
            if (resultat.ErGodtatt)
            {
                return resultat;
            }
        }

        return null;
    }
}
