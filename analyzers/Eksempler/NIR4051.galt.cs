using Nir.Sdk.Registreringer;

static class Logg
{
    static void Sendt(Personreferanse person) => Console.WriteLine($"Sendt for {person.Foedselsnummer.AvsloerVerdi()}");
}
