using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

static class Vakt
{
    [LovverkVakt(Lovverk.Integreringsloven, naar: true)]
    [LovverkVakt(Lovverk.IntegreringslovenKapittel6A, naar: true)]
    public static bool HarSluttmaal(Introduksjonsprogram program) => program.Lovverk.ErIntegreringsloven();
}
