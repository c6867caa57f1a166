using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;

static class Transfer
{
    static async Task<string> Send(NirClient client, Registrering registrering) => await client.SendAsync(registrering) switch
    {
        Accepted => "sendt",
        Refused refused => $"avvist etter {refused.Avvik.Count} regler",
        Conflict { Cause: var cause } => $"konflikt: {cause}",
        OutcomeUnknown => "må avklares",
        _ => "ukjent svar",
    };
}
