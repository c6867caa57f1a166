using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;

static class Transfer
{
    static async Task<TransferResult?> Send(NirClient client, Norskopplaering draft)
    {
        var registrering = draft with { Id = Guid.CreateVersion7() };
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var result = await client.SendAsync(registrering);
            if (result.IsAccepted)
            {
                return result;
            }
        }

        return null;
    }
}
