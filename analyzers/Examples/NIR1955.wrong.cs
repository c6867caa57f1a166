using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

static class Guard
{
    [LovverkVakt(Lovverk.Integreringsloven, when: true)]
    public static bool HasSluttmaal(Introduksjonsprogram program) => program.Lovverk is not Lovverk.Integreringsloven;
}
