using Microsoft.Extensions.Logging;
using Nir.Sdk.Client;
using Nir.Sdk.Hosting;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Overfoering.Logging;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sending;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Overfoering.Telemetry;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Overfoering.Working;

/// <summary>Carries one claimed row through: time left, transfer, outcome. Whatever happens, the row is neither lost nor left to this worker for
/// ever.</summary>
internal sealed class RowSender(
    ContextSource contexts,
    INirClientFactory clients,
    Transfer transfer,
    OutcomeWriter writer,
    LeaseKeeper leases,
    KommuneBrake brake,
    OverfoeringOptions options,
    TimeProvider timeProvider,
    ILogger logger)
{
    /// <summary>Carries a row through.</summary>
    /// <param name="held">The row.</param>
    /// <param name="accepted">What was accepted last of the registration.</param>
    /// <param name="stopping">The program stops: nothing more is begun.</param>
    /// <param name="cut">The program has stopped: what is under way is cut.</param>
    public async Task CarryAsync(HeldRow held, AcceptedState? accepted, CancellationToken stopping, CancellationToken cut)
    {
        var row = held.Row;
        await Task.Yield();
        try
        {
            if (stopping.IsCancellationRequested || brake.Allowed(row.Kommune) == 0 || !await leases.HasTimeAsync(held, stopping).ConfigureAwait(false))
            {
                await PutBackAsync(held).ConfigureAwait(false);
                return;
            }

            var outcome = await SendAsync(held, accepted, cut).ConfigureAwait(false);
            brake.Note(row.Kommune, outcome);
            leases.Decide(held);
            await WriteAsync(held, outcome).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            // The lease runs out, and whoever takes the row then reads back first.
            logger.RowLeft(row.Id, fault.GetType().Name);
        }
        finally
        {
            leases.Drop(held);
        }
    }

    /// <summary>Puts a row back that nothing was done with. If that fails too, its lease runs out.</summary>
    public async Task GiveBackAsync(HeldRow held)
    {
        try
        {
            await PutBackAsync(held).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            logger.RowLeft(held.Row.Id, fault.GetType().Name);
        }
        finally
        {
            leases.Drop(held);
        }
    }

    private async Task<RowOutcome> SendAsync(HeldRow held, AcceptedState? accepted, CancellationToken cut)
    {
        using var activity = OutboxTelemetry.Start(held.Row);
        if (Find(held.Row) is not { } client)
        {
            return FaultOutcome.WithoutUser(held.Row, options);
        }

        using var limit = new CancellationTokenSource(options.SendTimeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, held.Lost, cut);
        try
        {
            return await transfer.SendAsync(held.Row, accepted, client, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return FaultOutcome.Cut(held.Row, options) with { Wait = cut.IsCancellationRequested ? TimeSpan.Zero : options.BaseDelay };
        }
    }

    private NirClient? Find(OutboxRow row)
    {
        try
        {
            var (kommune, familie) = (Kommunenummer.Parse(row.Kommune), (Registreringsfamilie)row.Familie);
            return options.ChooseClient?.Invoke(clients, kommune, familie) ?? clients.Create(kommune, familie);
        }
        catch (InvalidOperationException fault)
        {
            // Its message names the setting, and no person.
            logger.NoUser(row.Kommune, fault.Message);
            return null;
        }
    }

    // The database may be away or full: the outcome is kept as long as the lease lasts, and only so much is begun meanwhile as may be
    // under way at once.
    private async Task WriteAsync(HeldRow held, RowOutcome outcome)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var isWritten = await writer.WriteAsync(held.Row, outcome, CancellationToken.None).ConfigureAwait(false);
                OutboxTelemetry.Count(held.Row, isWritten ? outcome : null);
                if (!isWritten)
                {
                    logger.LeaseLost(held.Row.Id);
                }

                return;
            }
            catch (Exception fault) when (held.Lasts(timeProvider.GetTimestamp()) && fault is not ObjectDisposedException)
            {
                logger.OutcomeNotWritten(held.Row.Id, fault.GetType().Name);
                await Task.Delay(Backoff.Compute(options, attempt) / 10, timeProvider, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private async Task PutBackAsync(HeldRow held) => await contexts.WriteAsync(context =>
        context.RunAsync(OutboxSql.From(context).PutBack, CancellationToken.None, held.Row.Id, held.Row.Fence)).ConfigureAwait(false);
}
