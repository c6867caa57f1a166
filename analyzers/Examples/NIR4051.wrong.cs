using Nir.Sdk.Registreringer;

static class Log
{
    static void Sent(PersonReference person) => Console.WriteLine($"Sendt for {person.Foedselsnummer.RevealValue()}");
}
