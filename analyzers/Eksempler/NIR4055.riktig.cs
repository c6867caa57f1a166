using Nir.Sdk.Identifikatorer;

static class Logg
{
    static void Sendt(Foedselsnummer fnr) => Console.WriteLine("Sendt for " + fnr);
}
