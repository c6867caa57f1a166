using Nir.Sdk.Registreringer;

static class Logg
{
    static void Sendt(Registrering registrering) => Console.WriteLine($"Sendt {registrering.Id} for {registrering.Person.Foedselsnummer}");
}
