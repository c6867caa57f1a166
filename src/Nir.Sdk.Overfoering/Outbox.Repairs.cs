using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Client;
using Nir.Sdk.Overfoering.Enqueuing;
using Nir.Sdk.Overfoering.Repairs;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Overfoering;

public sealed partial class Outbox
{
    /// <summary>What stands refused, by rule, most first. A row that several rules refused is counted for each.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<RefusedGroup>> CountRefusedAsync(CancellationToken cancellationToken = default)
    {
        var rows = await _contexts.UseAsync(context => context.Rows().Where(static row => row.State == OverfoeringState.Refused)
            .GroupBy(static row => row.Detail)
            .Select(static group => new { Detail = group.Key, Count = group.Count(), Oldest = group.Min(static row => row.Changed) })
            .ToListAsync(cancellationToken)).ConfigureAwait(false);
        return
        [
            .. rows.SelectMany(static row => row.Detail.Split(',').Select(regel => (Regel: regel, row.Count, row.Oldest)))
                .GroupBy(static row => row.Regel, StringComparer.Ordinal)
                .Select(static group => new RefusedGroup(group.Key, group.Sum(static row => row.Count),
                    DateTimeOffset.FromUnixTimeMilliseconds(group.Min(static row => row.Oldest))))
                .OrderByDescending(static group => group.Count).ThenBy(static group => group.Regel, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Sends what a rule refused again, as new rows in the places of the old. Change the fagsystem's own registrations first: what is given back here is sent,
    /// and not saved there.
    /// </summary>
    /// <param name="regel">The rule's id.</param>
    /// <param name="mend">Makes what shall be sent from what was refused. Null from it: that one stands. Null: all are sent as they are, since something else
    /// has
    /// changed (the person has come to NIR, the rule is another).</param>
    /// <param name="cancellationToken">Stops it. What is replayed then is.</param>
    /// <returns>How many are on their way. One whose content cannot be read here stands, and keeps no other from it.</returns>
    /// <exception cref="ArgumentException"><paramref name="mend"/> gave another registration.</exception>
    public Task<int> ReplayAsync(string regel, Func<Registrering, Registrering?>? mend = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(regel);
        return _replayer.ReplayAsync(regel, mend ?? (static registrering => registrering), NorwegianTime.Date(_timeProvider), cancellationToken);
    }

    /// <summary>Reads both sides of a registration that is parked. It asks NIR.</summary>
    /// <param name="registrering">Its id.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null: it is not parked, or its content cannot be read here: then save the registration anew.</returns>
    /// <exception cref="Client.Results.NirException">NIR could not be read.</exception>
    public Task<OverfoeringConflict?> ReadConflictAsync(Guid registrering, CancellationToken cancellationToken = default) =>
        _conflicts.ReadAsync(registrering, cancellationToken);

    /// <summary>
    /// Sends what a caseworker has chosen, having seen what NIR holds. It takes the parked row's place; if NIR has changed meanwhile, it is parked anew.
    /// </summary>
    /// <param name="context">The fagsystem's own, with a transaction open, as for <see cref="EnqueueAsync"/>.</param>
    /// <param name="conflict">What was seen.</param>
    /// <param name="chosen">What NIR shall hold.</param>
    /// <param name="cancellationToken">Stops it. Roll the transaction back then.</param>
    /// <exception cref="ArgumentException">It is another registration.</exception>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public Task<Enqueued> ResolveAsync(DbContext context, OverfoeringConflict conflict, Registrering chosen, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        ArgumentNullException.ThrowIfNull(chosen);
        return chosen.Id == conflict.Mine.Id
            ? EnqueueAsync(context, chosen, sak: null, new() { SeenVersion = conflict.Nirs?.Version ?? OutboxRow.SeenNothing }, cancellationToken)
            : throw new ArgumentException("What is chosen is not the registration of the conflict: their ids differ.", nameof(chosen));
    }
}
