using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

static class Selection
{
    static bool HasSluttmaal(Registrering registrering) => registrering.Lovverk == Lovverk.Integreringsloven;
}
