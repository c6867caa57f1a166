using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nir.Sdk.Client;
using Nir.Sdk.Overfoering.Avstemming;
using Nir.Sdk.Overfoering.Logging;
using Nir.Sdk.Overfoering.Sending;
using Nir.Sdk.Overfoering.Settings;

namespace Nir.Sdk.Overfoering.Working;

/// <summary>The hosted service: loops that catch all, back off, and never take the host down.</summary>
internal sealed class OutboxWorker(
    Pump pump, Upkeep upkeep, LeaseKeeper leases, StartCheck check, AvstemmingRun avstemming, Beat beat, OverfoeringOptions options, TimeProvider timeProvider,
    ILogger logger) : BackgroundService
{
    private static readonly TimeSpan CleanInterval = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _cut = new();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // What is under way may end by itself; what then is left is cut, and its outcome unknown.
        _cut.CancelAfter(options.StopTimeout);
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
    }

    public override void Dispose()
    {
        _cut.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (!await CheckAsync(stoppingToken).ConfigureAwait(false) || !options.IsSending)
        {
            return;
        }

        logger.Started();
        await Task.WhenAll(
            LoopAsync("pump", PumpAsync, TimeSpan.Zero, stoppingToken),
            LoopAsync("upkeep", upkeep.TickAsync, options.PollInterval, stoppingToken),
            LoopAsync("clean-up", upkeep.CleanAsync, CleanInterval, stoppingToken),
            LoopAsync("renewal of leases", leases.RenewAsync, options.Lease / 3, _cut.Token),
            LoopAsync("avstemming", AvstemAsync, CleanInterval, stoppingToken),
            EndAsync(stoppingToken)).ConfigureAwait(false);
    }

    // The database may come later than the program; a program that must be changed is told so once.
    private async Task<bool> CheckAsync(CancellationToken stopping)
    {
        for (var attempt = 1; !stopping.IsCancellationRequested; attempt++)
        {
            try
            {
                await check.RunAsync(stopping).ConfigureAwait(false);
                beat.CannotWork = null;
                return true;
            }
            catch (InvalidOperationException fault) when (fault.InnerException is null)
            {
                beat.CannotWork = fault.Message;
                logger.CannotWork(fault.Message);
                return false;
            }
            catch (Exception fault) when (!stopping.IsCancellationRequested)
            {
                beat.CannotWork = fault.GetType().Name;
                if (attempt == 1)
                {
                    logger.LoopFails("start", fault.GetType().Name);
                }
            }
            catch (OperationCanceledException)
            {
                return false;
            }

            await WaitAsync(Backoff.Compute(options, attempt), stopping).ConfigureAwait(false);
        }

        return false;
    }

    private async Task PumpAsync(CancellationToken stopping)
    {
        var moved = pump.Moved;
        var begun = await pump.ClaimAsync(stopping, _cut.Token).ConfigureAwait(false);
        beat.Tell();
        if (begun == 0)
        {
            // Something that comes through may free a follower at once.
            await Task.WhenAny(WaitAsync(options.PollInterval, stopping), moved).ConfigureAwait(false);
        }
    }

    // Once a night on each node, and again within the hour for those that NIR did not answer for; what has been told is not told again.
    private async Task AvstemAsync(CancellationToken stopping)
    {
        if (options.AvstemmingHour is { } hour && NorwegianTime.Clock(timeProvider.GetUtcNow()) is var now && now.Hour == hour
            && avstemming.LastRun != DateOnly.FromDateTime(now.DateTime))
        {
            await avstemming.RunNightAsync(DateOnly.FromDateTime(now.DateTime), stopping).ConfigureAwait(false);
        }
    }

    // Leases are renewed until the last has come through.
    private async Task EndAsync(CancellationToken stopping)
    {
        await WaitAsync(Timeout.InfiniteTimeSpan, stopping).ConfigureAwait(false);
        await pump.AllAsync().ConfigureAwait(false);
        await _cut.CancelAsync().ConfigureAwait(false);
    }

    private async Task LoopAsync(string name, Func<CancellationToken, Task> run, TimeSpan pause, CancellationToken stopping)
    {
        var faults = 0;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await run(stopping).ConfigureAwait(false);
                if (faults > 0)
                {
                    logger.LoopWorks(name);
                }

                faults = 0;
                await WaitAsync(pause + (pause / 10 * Random.Shared.NextDouble()), stopping).ConfigureAwait(false);
            }
            catch (Exception fault) when (!stopping.IsCancellationRequested)
            {
                if (++faults == 1)
                {
                    logger.LoopFails(name, fault.GetType().Name);
                }

                await WaitAsync(Backoff.Compute(options, faults), stopping).ConfigureAwait(false);
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task WaitAsync(TimeSpan time, CancellationToken stopping)
    {
        try
        {
            await Task.Delay(time, timeProvider, stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The loop ends by itself.
        }
    }
}
