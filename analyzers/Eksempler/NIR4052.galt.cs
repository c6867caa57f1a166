using Nir.Sdk.Registreringer;

static class Oppslag
{
    static Exception Mangler(Personreferanse person) => new InvalidOperationException("Finner ikke " + person.DufNummer.AvsloerVerdi());
}
