using System.Runtime.CompilerServices;
using Nir.Sdk.Overfoering.Events;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sql;
using Microsoft.EntityFrameworkCore;

namespace Nir.Sdk.Overfoering;

public sealed partial class Outbox
{
    private const int EventBatch = 50;
    private static readonly TimeSpan EventLease = TimeSpan.FromMinutes(1);

    /// <summary>
    /// What has happened, oldest first, and then what happens: it ends only when it is cancelled. An event is gone when the next is asked for; one that was
    /// being
    /// handled when the reader stopped comes again after a minute. Several nodes may read: each event goes to one of them.
    /// </summary>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<OverfoeringEvent> ReadEventsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var some = await TakeEventsAsync(cancellationToken).ConfigureAwait(false);
            foreach (var notice in some.OrderBy(static notice => notice.Id))
            {
                yield return Notice.Read(notice);
                await _contexts.WriteAsync(context => context.Set<OutboxNotice>().IgnoreQueryFilters().Where(one => one.Id == notice.Id)
                    .ExecuteDeleteAsync(CancellationToken.None)).ConfigureAwait(false);
            }

            if (some.Count == 0)
            {
                await Task.Delay(_options.PollInterval, _timeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private Task<List<OutboxNotice>> TakeEventsAsync(CancellationToken cancellationToken) => _contexts.WriteAsync(context => context.InTransactionAsync(
        token => OutboxStatements.ReadAsync<OutboxNotice>(context, OutboxSql.From(context).TakeNotices, token, EventBatch, (long)EventLease.TotalMilliseconds),
        Dialect.Find(context.Database.ProviderName) == Dialect.SqlServer, cancellationToken));
}
