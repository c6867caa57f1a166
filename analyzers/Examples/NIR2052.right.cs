using Nir.Sdk.Kodeverk;

static class View
{
    static string Ordning(Lovverk lovverk)
    {
        switch (lovverk)
        {
            case Lovverk.Introduksjonsloven:
                return "gammel lov";
            case Lovverk.Integreringsloven or Lovverk.IntegreringslovenKapittel6A:
                return "ny lov";
            default:
                return "ukjent lov";
        }
    }
}
