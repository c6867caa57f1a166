using Nir.Sdk.Registreringer;

static class Log
{
    static void Sent(Registrering registrering) => Console.WriteLine($"Sendt {registrering.Id} for {registrering.Person.Foedselsnummer}");
}
