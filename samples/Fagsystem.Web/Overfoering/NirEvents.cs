using Nir.Sdk.Overfoering;

namespace Fagsystem.Web.Overfoering;

/// <summary>Takes the outbox's events: here they are only logged; a real fagsystem makes tasks for its caseworkers of them.</summary>
public sealed class NirEvents(Outbox outbox, ILogger<NirEvents> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var one in outbox.ReadEventsAsync(stoppingToken))
                {
                    logger.EventCame(one.ToString());
                }
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                logger.EventsUnread(fault.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
