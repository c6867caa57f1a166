using Nir.Sdk.Klient;
using Nir.Sdk.Registreringer;

static class Overfoer
{
    static Task<Overfoeringsresultat> Send(NirClient klient, Registrering registrering, CancellationToken avbrudd) =>
        klient.SendAsync(registrering, cancellationToken: avbrudd);
}
