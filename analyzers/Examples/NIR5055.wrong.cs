using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;

namespace Microsoft.EntityFrameworkCore
{
    public class DbContext
    {
        public Task<int> SaveChangesAsync(CancellationToken cancellationToken = default) => Task.FromResult(0);
    }
}

static class Transfer
{
    static async Task<TransferResult> Save(DbContext context, NirClient client, Registrering registrering, CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        return await client.SendAsync(registrering, cancellationToken: cancellationToken);
    }
}
