using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Overfoering.Protection;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Overfoering.Sending;

/// <summary>
/// Knows a state that was sent from here, also one whose answer never came and that was superseded since: what NIR then holds is nobody else's change.
/// </summary>
internal sealed class OwnStates(ContextSource contexts, HasherSource hashers)
{
    public Task<bool> ContainsAsync(Registrering held, CancellationToken cancellationToken) => contexts.UseAsync(async context =>
    {
        var hasher = await hashers.GetAsync(context, cancellationToken).ConfigureAwait(false);
        var hash = hasher.HashContent(held);
        return await context.Rows().AnyAsync(row => row.Registrering == held.Id && row.Hash == hash, cancellationToken).ConfigureAwait(false);
    });

    /// <summary>
    /// Whether the row is still this worker's. Asked after NIR was read and before it is written on what was read: what was read is then of no later state of
    /// the
    /// same registration, and the write names its version.
    /// </summary>
    public Task<bool> IsStillHeldAsync(OutboxRow row, CancellationToken cancellationToken) => contexts.UseAsync(context => context.Rows()
        .AnyAsync(held => held.Id == row.Id && held.Fence == row.Fence && held.State == OverfoeringState.Sending, cancellationToken));
}
