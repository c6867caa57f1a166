using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Hosting;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Overfoering.Protection;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sending;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Overfoering.Repairs;

/// <summary>Reads both sides of a parked row.</summary>
internal sealed class ConflictReader(ContextSource contexts, INirClientFactory clients, ContentReader content, OverfoeringOptions options)
{
    public async Task<OverfoeringConflict?> ReadAsync(Guid registrering, CancellationToken cancellationToken)
    {
        var (row, accepted) = await contexts.UseAsync(async context =>
        {
            var row = await context.Rows().Where(row => row.Registrering == registrering && row.State == OverfoeringState.Parked)
                .FirstOrDefaultAsync(cancellationToken)
                .ConfigureAwait(false);
            var accepted = await AcceptedState.FindAsync(context, [registrering], cancellationToken).ConfigureAwait(false);
            return (row, accepted.GetValueOrDefault(registrering));
        }).ConfigureAwait(false);
        if (row is null)
        {
            return null;
        }

        if (content.TryRead(row) is not { } mine)
        {
            return null;
        }

        var (kommune, familie) = (Kommunenummer.Parse(row.Kommune), (Registreringsfamilie)row.Familie);
        var client = options.ChooseClient?.Invoke(clients, kommune, familie) ?? clients.Create(kommune, familie);
        var held = await client.ReadAsync(registrering, cancellationToken: cancellationToken).ConfigureAwait(false);
        var last = accepted is null ? null : content.TryRead(accepted.Row);
        return new(row.Id, mine, held, held is null || last is null ? null : RegistreringMerge.Merge(last, mine, held.Registrering))
        {
            Differences = held is null ? [] : ModelDifference.Find(mine, held.Registrering).ToValueList(),
        };
    }
}
