using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;

static class Overfoer
{
    static async Task<string> Send(NirClient klient, Registrering registrering) => await klient.SendAsync(registrering) switch
    {
        Accepted => "sendt",
        Refused avvist => $"avvist etter {avvist.Avvik.Count} regler",
        Conflict { Cause: var aarsak } => $"konflikt: {aarsak}",
        OutcomeUnknown => "må avklares",
        _ => "ukjent svar",
    };
}
