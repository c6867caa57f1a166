using Nir.Sdk.Kodeverk;

static class View
{
    static string Ordning(Lovverk lovverk)
    {
        switch (lovverk)
        {
            case Lovverk.Introduksjonsloven:
                return "gammel lov";
            case Lovverk.Integreringsloven:
                return "ny lov";
        }

        return "";
    }
}
