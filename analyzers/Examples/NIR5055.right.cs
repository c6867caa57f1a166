using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Registreringer;

namespace Microsoft.EntityFrameworkCore
{
    public class DbContext;
}

interface IOutbox
{
    Task SaveAsync(DbContext context, Registrering registrering, CancellationToken cancellationToken);
}

static class Transfer
{
    static Task Save(DbContext context, IOutbox outbox, Registrering registrering, CancellationToken cancellationToken) =>
        outbox.SaveAsync(context, registrering, cancellationToken);
}
