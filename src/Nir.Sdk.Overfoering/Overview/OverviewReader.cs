using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Overfoering.Events;
using Nir.Sdk.Overfoering.Enqueuing;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Overfoering.Overview;

/// <summary>Reads where things stand. Short questions, each by an index.</summary>
internal sealed class OverviewReader(ContextSource contexts)
{
    private const int Most = 100;

    public Task<OverfoeringOverview> ReadAsync(CancellationToken cancellationToken) => contexts.UseAsync(async context =>
    {
        var live = context.Rows().Where(static row => row.Live == 1);
        var counts = await live.GroupBy(static row => row.State).Select(static group => new { State = group.Key, Count = group.Count() })
            .ToDictionaryAsync(static row => row.State, static row => row.Count, cancellationToken).ConfigureAwait(false);
        var waiting = await Without(live.Where(static row => row.Reason != OverfoeringReason.None || row.State == OverfoeringState.OutcomeUnknown))
            .OrderBy(static row => row.Changed).Take(Most).ToListAsync(cancellationToken).ConfigureAwait(false);
        var oldest = await live.Where(static row => row.Due == 1 && row.Schema <= OutboxRow.CurrentSchema)
            .MinAsync(static row => (long?)row.Changed, cancellationToken)
            .ConfigureAwait(false);
        var now = await NowAsync(context, cancellationToken).ConfigureAwait(false);
        return new OverfoeringOverview
        {
            Counts = counts,
            Waiting = waiting.Select(row => Progress(row, isBehind: false)).ToValueList(),
            OldestDue = oldest is { } since ? TimeSpan.FromMilliseconds(Math.Max(0, now - since)) : null,
            Newer = await live.CountAsync(static row => row.Schema > OutboxRow.CurrentSchema, cancellationToken).ConfigureAwait(false),
            LongestTransaction = await LongestTransactionAsync(context, cancellationToken).ConfigureAwait(false),
        };
    });

    public Task<RegistreringProgress?> FindAsync(Guid registrering, CancellationToken cancellationToken) => contexts.UseAsync(async context =>
    {
        var newest = await Without(context.Rows().Where(row => row.Registrering == registrering && row.State != OverfoeringState.Superseded))
            .OrderByDescending(static row => row.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (newest is null)
        {
            return null;
        }

        var isBehind = newest.Live == 1 && await context.Rows()
            .AnyAsync(row => row.Person == newest.Person && row.Live == 1 && row.Sequence < newest.Sequence, cancellationToken).ConfigureAwait(false);
        return Progress(newest, isBehind);
    });

    /// <summary>The database's clock.</summary>
    public static async Task<long> NowAsync(DbContext context, CancellationToken cancellationToken) =>
        (await context.Database.SqlQueryRaw<long>(OutboxSql.From(context).Now).ToListAsync(cancellationToken).ConfigureAwait(false))[0];

    private static IQueryable<OutboxRow> Without(IQueryable<OutboxRow> rows) => rows.Select(static row => new OutboxRow
    {
        Id = row.Id, Person = row.Person, Sequence = row.Sequence, Registrering = row.Registrering, Kommune = row.Kommune, Familie = row.Familie,
        State = row.State, Live = row.Live, Reason = row.Reason, Detail = row.Detail, Version = row.Version, Enqueued = row.Enqueued, Changed = row.Changed,
        Deadline = row.Deadline,
    });

    private static RegistreringProgress Progress(OutboxRow row, bool isBehind) => new()
    {
        Row = row.Id,
        Registrering = row.Registrering,
        Kommune = Kommunenummer.Parse(row.Kommune),
        Familie = (Registreringsfamilie)row.Familie,
        State = row.State,
        Reason = row.Reason,
        Details = Notice.Split(row.Detail).ToValueList(),
        Version = row.Version.Length == 0 ? null : row.Version,
        Enqueued = DateTimeOffset.FromUnixTimeMilliseconds(row.Enqueued),
        Changed = DateTimeOffset.FromUnixTimeMilliseconds(row.Changed),
        IsBehind = isBehind,
        Deadline = row.Deadline is DeadlineChoice.Urgent or int.MaxValue ? null : DateOnly.FromDayNumber(row.Deadline),
    };

    private static async Task<TimeSpan?> LongestTransactionAsync(DbContext context, CancellationToken cancellationToken) =>
        Dialect.Find(context.Database.ProviderName) != Dialect.Postgres ? null
        : TimeSpan.FromSeconds((await context.Database.SqlQueryRaw<double>(
            "SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0)::float8 AS \"Value\" FROM pg_stat_activity WHERE backend_xmin IS NOT NULL AND datname = current_database()")
            .ToListAsync(cancellationToken).ConfigureAwait(false))[0]);
}
