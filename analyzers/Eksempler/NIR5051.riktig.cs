using Nir.Sdk.Klient;
using Nir.Sdk.Registreringer;

static class Overfoer
{
    static async Task<string> Send(NirClient klient, Registrering registrering) => await klient.SendAsync(registrering) switch
    {
        Godtatt or GodtattMedMerknader => "sendt",
        Avvist avvist => $"avvist etter {avvist.Avvik.Count} regler",
        Konflikt { Aarsak: var aarsak } => $"konflikt: {aarsak}",
        UtfallUkjent => "må avklares",
        _ => "ukjent svar",
    };
}
