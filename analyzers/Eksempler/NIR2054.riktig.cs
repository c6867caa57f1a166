using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

static class Utvalg
{
    static bool HarSluttmaal(Registrering registrering) => registrering.Lovverk.ErIntegreringsloven();
}
