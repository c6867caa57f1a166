using Nir.Sdk.Identifikatorer;

static class Log
{
    static void Sent(Foedselsnummer fnr) => Console.WriteLine("Sendt for " + fnr);
}
