using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Client;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Overfoering.Avstemming;
using Nir.Sdk.Overfoering.Enqueuing;
using Nir.Sdk.Overfoering.Overview;
using Nir.Sdk.Overfoering.Repairs;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Overfoering.Working;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Overfoering;

/// <summary>
/// Puts registrations on their way to NIR, in the transaction that saves them in the fagsystem: both are done, or neither. A worker transfers them after.
/// Thread-safe; contexts are not.
/// </summary>
public sealed partial class Outbox
{
    private readonly ContextSource _contexts;
    private readonly Enqueuer _enqueuer;
    private readonly Replayer _replayer;
    private readonly ConflictReader _conflicts;
    private readonly OverviewReader _overviews;
    private readonly AvstemmingRun _avstemming;
    private readonly Upkeep _upkeep;
    private readonly Pump _pump;
    private readonly OverfoeringOptions _options;
    private readonly TimeProvider _timeProvider;

    internal Outbox(
        ContextSource contexts, Enqueuer enqueuer, Replayer replayer, ConflictReader conflicts, OverviewReader overviews, AvstemmingRun avstemming,
        Upkeep upkeep,
        Pump pump, OverfoeringOptions options, TimeProvider timeProvider)
    {
        (_contexts, _enqueuer, _replayer, _conflicts, _overviews) = (contexts, enqueuer, replayer, conflicts, overviews);
        (_avstemming, _upkeep, _pump, _options, _timeProvider) = (avstemming, upkeep, pump, options, timeProvider);
    }

    /// <summary>
    /// Enqueues in the transaction that is open on the context. States of one person are transferred in the order they are enqueued; the same registration with
    /// the same content has one effect, however often it is enqueued. Several persons in one transaction: give them in the same order everywhere, or two
    /// transactions may wait for each other, and the database ends one.
    /// </summary>
    /// <param name="context">The fagsystem's own, with <c>AddNirOverfoering()</c> in its model and a transaction open.</param>
    /// <param name="registrering">The full state that NIR shall hold.</param>
    /// <param name="sak">The facts of the person's case, to check against here and now; they are neither kept nor sent. Null: not known.</param>
    /// <param name="options">What is known of it beyond that. Null: nothing.</param>
    /// <param name="cancellationToken">Stops it. Roll the transaction back then.</param>
    /// <exception cref="InvalidOperationException">
    /// No transaction is open, or the model has no tables for the outbox. The context's next save or commit throws it when the transaction was rolled back and
    /// the context is used on: the registration is then not on its way.
    /// </exception>
    /// <exception cref="ArgumentException">The registration has no id, or names no person.</exception>
    public async Task<Enqueued> EnqueueAsync(
        DbContext context, Registrering registrering, Personsak? sak = null, EnqueueOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require(context, registrering);
        if (context.Database.CurrentTransaction is null && System.Transactions.Transaction.Current is null)
        {
            throw new InvalidOperationException(
                $"No transaction is open on the context. Begin one and enqueue before SaveChanges in it, or call {nameof(SaveAsync)}, which does both.");
        }

        return await EnqueueCoreAsync(context, registrering, sak, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Saves what has changed on the context and enqueues the registration, in one transaction of its own, tried again as the context's execution strategy
    /// says.
    /// </summary>
    /// <inheritdoc cref="EnqueueAsync"/>
    /// <param name="context">The fagsystem's own, with <c>AddNirOverfoering()</c> in its model and no transaction open.</param>
    /// <param name="registrering"/><param name="sak"/><param name="options"/>
    /// <param name="cancellationToken">Stops it. Nothing is saved then.</param>
    /// <exception cref="InvalidOperationException">
    /// A transaction is open, or the model has no tables for the outbox.
    /// </exception>
    public async Task<Enqueued> SaveAsync(
        DbContext context, Registrering registrering, Personsak? sak = null, EnqueueOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require(context, registrering);
        if (context.Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException($"A transaction is open on the context: call {nameof(EnqueueAsync)}, and commit it yourself.");
        }

        Enqueued? enqueued = null;

        // When the answer to the commit is lost, a new row tells what became of it. Without one nothing does, and all is tried again, as EF Core does by
        // itself.
        await context.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
            async token =>
            {
                enqueued = await EnqueueCoreAsync(context, registrering, sak, options, token).ConfigureAwait(false);
                await context.SaveChangesAsync(acceptAllChangesOnSuccess: false, token).ConfigureAwait(false);
            },
            async token => enqueued is { IsNew: true } && await context.Rows()
                .AnyAsync(row => row.Id == enqueued.Row && row.Registrering == registrering.Id, token).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
        context.ChangeTracker.AcceptAllChanges();
        EnqueuedRows.Forget(context);
        return enqueued!;
    }

    private async Task<Enqueued> EnqueueCoreAsync(
        DbContext context, Registrering registrering, Personsak? sak, EnqueueOptions? options, CancellationToken cancellationToken)
    {
        var today = NorwegianTime.Date(_timeProvider);
        var enqueued = await _enqueuer.EnqueueAsync(context, registrering, options ?? new(), today, cancellationToken).ConfigureAwait(false);
        return enqueued with { Avvik = RegistreringValidator.Validate(registrering, new() { Dato = today, Sak = sak }).Avvik };
    }

    private static void Require(DbContext context, Registrering registrering)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(registrering);
        if (registrering.Id == Guid.Empty || registrering.Person is not { IsGiven: true })
        {
            throw new ArgumentException("A registration that is enqueued has an id and names a person.", nameof(registrering));
        }
    }
}
