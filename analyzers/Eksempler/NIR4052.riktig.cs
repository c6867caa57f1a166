using Nir.Sdk.Registreringer;

static class Oppslag
{
    static Exception Mangler(Registrering registrering) => new InvalidOperationException($"Finner ikke personen i registrering {registrering.Id}");
}
