using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Contract;
using Nir.Sdk.Overfoering.Protection;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Overfoering.Enqueuing;

/// <summary>Writes rows, in a transaction that is open. The person's turn is taken first, and all is decided behind it.</summary>
internal sealed class Enqueuer(IPayloadProtector protector, HasherSource hashers, OverfoeringOptions options)
{
    /// <summary>Enqueues, unless what came before it says that it shall not: asked behind the person's turn.</summary>
    public async Task<Enqueued> EnqueueAsync(
        DbContext context, Registrering registrering, EnqueueOptions how, DateOnly today, CancellationToken cancellationToken,
        Func<IReadOnlyList<OutboxRow>, bool>? unless = null)
    {
        OutboxSql.From(context);
        var content = NirJson.Write(registrering);
        var hasher = await hashers.GetAsync(context, cancellationToken).ConfigureAwait(false);
        var turn = await PersonQueue.TakeTurnAsync(context, hasher.HashNumbers(registrering.Person), cancellationToken).ConfigureAwait(false);
        var hash = hasher.HashContent(content);
        var earlier = await FindEarlierAsync(context, registrering.Id, cancellationToken).ConfigureAwait(false);
        if (unless?.Invoke(earlier) == true)
        {
            return new(0, IsNew: false, Superseded: 0);
        }

        if (earlier is [var newest, ..] && newest.Hash.AsSpan().SequenceEqual(hash)
            && newest.State is not (OverfoeringState.Refused or OverfoeringState.Parked))
        {
            // Unless it is of this transaction too: then it is noted, and a rollback takes it along.
            if (newest.Id != EnqueuedRows.FindNoted(context, registrering.Id))
            {
                EnqueuedRows.Forget(context, registrering.Id);
            }

            return new(newest.Id, IsNew: false, Superseded: 0);
        }

        var deadline = DeadlineChoice.Choose(registrering, how, today, options.HurryYearEnd);
        var row = new OutboxRow
        {
            Person = turn.Person,
            Sequence = PlaceOf(earlier) ?? turn.Sequence,
            Kommune = registrering.Kommune.ToString(),
            Rolle = (int)registrering.Familie.GetRolle(),
            Familie = (int)registrering.Familie,
            Registrering = registrering.Id,
            Payload = protector.Protect(content),
            Hash = hash,
            Deadline = deadline,
            SeenVersion = how.SeenVersion ?? "",
        };
        return await WriteAsync(context, row, earlier, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a row in the place of those before it that were not sent, or were refused.</summary>
    public async Task<Enqueued> WriteAsync(DbContext context, OutboxRow row, IReadOnlyList<OutboxRow> earlier, CancellationToken cancellationToken)
    {
        var sql = OutboxSql.From(context);
        if (row.Deadline < int.MaxValue)
        {
            await context.RunAsync(sql.Hurry, cancellationToken, row.Person, row.Deadline).ConfigureAwait(false);
        }

        var id = await InsertAsync(context, sql, row, cancellationToken).ConfigureAwait(false);
        var (superseded, isFreed) = (0, false);
        foreach (var old in earlier.Where(
            static old => old.Live == 1 && old.State is OverfoeringState.Waiting or OverfoeringState.Refused or OverfoeringState.Parked))
        {
            superseded += await context.RunAsync(sql.Supersede, cancellationToken, old.Id, id, (long)options.Retention.TotalMilliseconds).ConfigureAwait(false);
            isFreed |= old.State is not OverfoeringState.Waiting;
        }

        if (isFreed)
        {
            await context.RunAsync(sql.Release, cancellationToken, row.Person).ConfigureAwait(false);
        }

        EnqueuedRows.Note(context, id, row);
        return new(id, IsNew: true, superseded);
    }

    /// <summary>A registration's rows that say something of the next, newest first, without their content.</summary>
    public static Task<List<OutboxRow>> FindEarlierAsync(DbContext context, Guid registrering, CancellationToken cancellationToken) => context.Rows()
        .Where(row => row.Registrering == registrering && row.State != OverfoeringState.Superseded)
        .OrderByDescending(static row => row.Sequence).ThenByDescending(static row => row.Id)
        .Take(100)
        .Select(static row => new OutboxRow
        {
            Id = row.Id, Person = row.Person, Sequence = row.Sequence, State = row.State, Live = row.Live, Hash = row.Hash, Version = row.Version,
        })
        .ToListAsync(cancellationToken);

    // What mends a refused row stands where that stood: those behind it have waited for it.
    private static long? PlaceOf(IReadOnlyList<OutboxRow> earlier) => earlier
        .Where(static old => old.Live == 1 && old.State is OverfoeringState.Refused or OverfoeringState.Parked)
        .Select(static old => (long?)old.Sequence).Min();

    private static async Task<long> InsertAsync(DbContext context, OutboxSql sql, OutboxRow row, CancellationToken cancellationToken)
    {
        var written = await OutboxStatements.ReadAsync<OutboxRow>(context, sql.Insert, cancellationToken, row.Person, row.Sequence, row.Kommune, row.Rolle,
            row.Familie, row.Registrering, row.Schema, row.Payload, row.Hash, row.Deadline, row.SeenVersion).ConfigureAwait(false);
        return written[0].Id;
    }
}
