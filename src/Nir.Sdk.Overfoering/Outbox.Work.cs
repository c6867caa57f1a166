using Nir.Sdk.Overfoering.Overview;

namespace Nir.Sdk.Overfoering;

public sealed partial class Outbox
{
    /// <summary>
    /// Sends all that is due now, and waits for it: for a test, or a job that runs now and then, without the hosted worker. What is deferred meanwhile is left.
    /// </summary>
    /// <param name="cancellationToken">Stops it: what is under way comes through, and nothing more is begun.</param>
    /// <returns>How many attempts were made.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await SendAllDueAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await _pump.AllAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Compares what was accepted with what NIR holds now, as each night does. What it finds are events.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many registrations were compared, and how many events came of it.</returns>
    /// <exception cref="Client.Results.NirException">NIR could not be read for a kommune. All others are compared.</exception>
    public Task<(int Compared, int Found)> CompareAsync(CancellationToken cancellationToken = default) => _avstemming.RunAsync(cancellationToken);

    /// <summary>What waits, why, since when, and what to do.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<OverfoeringOverview> ReadOverviewAsync(CancellationToken cancellationToken = default) => _overviews.ReadAsync(cancellationToken);

    /// <summary>Where a registration's newest state is on its way.</summary>
    /// <param name="registrering">Its id.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null: it was never enqueued here.</returns>
    public Task<RegistreringProgress?> FindAsync(Guid registrering, CancellationToken cancellationToken = default) =>
        _overviews.FindAsync(registrering, cancellationToken);

    private async Task<int> SendAllDueAsync(CancellationToken cancellationToken)
    {
        await TickAsync(cancellationToken).ConfigureAwait(false);
        for (var (all, sinceTick) = (0, 0); ;)
        {
            var moved = _pump.Moved;
            var begun = await _pump.ClaimAsync(cancellationToken, CancellationToken.None).ConfigureAwait(false);
            (all, sinceTick) = (all + begun, sinceTick + begun);
            if (begun > 0)
            {
                continue;
            }

            if (!_pump.IsIdle)
            {
                await moved.ConfigureAwait(false);
            }
            else if (sinceTick > 0)
            {
                sinceTick = 0;
                await TickAsync(cancellationToken).ConfigureAwait(false);
            }
            else
            {
                return all;
            }
        }
    }

    // Upkeep looks at all that is due: when there seems to be nothing, not for each handful.
    private async Task TickAsync(CancellationToken cancellationToken)
    {
        await _upkeep.TickAsync(cancellationToken).ConfigureAwait(false);
        _pump.LookAgain();
    }
}
