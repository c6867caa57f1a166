using Nir.Sdk.Registreringer;

static class SakLookup
{
    static Exception Missing(Registrering registrering) => new InvalidOperationException($"Finner ikke personen i registrering {registrering.Id}");
}
