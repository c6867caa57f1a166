using Nir.Sdk.Registreringer;

static class Log
{
    static void Sent(Registrering registrering, string fnr) => Console.WriteLine($"Sendt {registrering.Id} for {fnr}");
}
