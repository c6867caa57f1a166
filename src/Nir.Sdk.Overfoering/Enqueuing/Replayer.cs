using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Overfoering.Protection;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Overfoering.Enqueuing;

/// <summary>Sends refused rows again, as new rows in the places of the old: a finished row is never opened again.</summary>
internal sealed class Replayer(ContextSource contexts, Enqueuer enqueuer, ContentReader content)
{
    private const int Batch = 200;

    /// <summary>Replays those that a rule refused, in the order they were first given.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ReplayAsync(string regel, Func<Registrering, Registrering?> mend, DateOnly today, CancellationToken cancellationToken)
    {
        var replayed = 0;
        for (var last = 0L; ;)
        {
            var rows = await contexts.UseAsync(context => context.Rows()
                .Where(row => row.State == OverfoeringState.Refused && row.Id > last)
                .OrderBy(static row => row.Id).Take(Batch).ToListAsync(cancellationToken)).ConfigureAwait(false);
            foreach (var row in rows.Where(row => row.Detail.Split(',').Contains(regel, StringComparer.Ordinal)))
            {
                replayed += await ReplayAsync(row, mend, today, cancellationToken).ConfigureAwait(false) ? 1 : 0;
            }

            if (rows.Count < Batch)
            {
                return replayed;
            }

            last = rows[^1].Id;
        }
    }

    private async Task<bool> ReplayAsync(OutboxRow row, Func<Registrering, Registrering?> mend, DateOnly today, CancellationToken cancellationToken)
    {
        if (content.TryRead(row) is not { } refused || mend(refused) is not { } mended)
        {
            return false;
        }

        return mended.Id != row.Registrering
            ? throw new ArgumentException("A registration that is mended keeps its id.", nameof(mend))
            : await contexts.UseAsync(context => context.InTransactionAsync(async token =>
            {
                var result =
                    await enqueuer.EnqueueAsync(context, mended, new() { SeenVersion = row.SeenVersion.Length == 0 ? null : row.SeenVersion }, today, token,
                    unless: earlier => earlier.Count == 0 || earlier[0].Id != row.Id || earlier[0].State is not OverfoeringState.Refused).ConfigureAwait(false);
                return result.IsNew;
            }, isNeeded: true, cancellationToken)).ConfigureAwait(false);
    }
}
