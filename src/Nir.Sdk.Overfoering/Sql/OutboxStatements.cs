using System.Data;
using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Overfoering.Rows;

namespace Nir.Sdk.Overfoering.Sql;

/// <summary>Runs the outbox's statements. A vendor's query filters are not for these tables, and nothing is tracked.</summary>
internal static class OutboxStatements
{
    public static IQueryable<OutboxRow> Rows(this DbContext context)
    {
        // Says what is missing in a model without the tables.
        OutboxSql.From(context);
        return context.Set<OutboxRow>().IgnoreQueryFilters().AsNoTracking();
    }

    public static IQueryable<OutboxNotice> Notices(this DbContext context) => context.Set<OutboxNotice>().IgnoreQueryFilters().AsNoTracking();

    /// <summary>Claims heads of queues. A claim is a transaction of its own that reads what is committed, whatever the vendor's default is.</summary>
    public static Task<List<OutboxRow>> ClaimAsync(this DbContext context, string kommune, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        var sql = OutboxSql.From(context).Claim;
        return context.InTransactionAsync(
            token => ReadAsync<OutboxRow>(context, sql, token, most, (long)lease.TotalMilliseconds, kommune, OutboxRow.CurrentSchema),
            isNeeded: Dialect.Find(context.Database.ProviderName) == Dialect.SqlServer, cancellationToken);
    }

    /// <summary>Reads what a statement gives back.</summary>
    public static Task<List<T>> ReadAsync<T>(DbContext context, string sql, CancellationToken cancellationToken, params object[] parameters)
        where T : class =>
        context.Set<T>().FromSqlRaw(sql, parameters).IgnoreQueryFilters().AsNoTracking().ToListAsync(cancellationToken);

    public static Task<int> RunAsync(this DbContext context, string sql, CancellationToken cancellationToken, params object[] parameters) =>
        context.Database.ExecuteSqlRawAsync(sql, parameters, cancellationToken);

    /// <summary>Runs upkeep until there is less than a batch of it.</summary>
    public static async Task<int> RunAllAsync(this DbContext context, string sql, CancellationToken cancellationToken, params object[] parameters)
    {
        var all = 0;
        int changed;
        do
        {
            changed = await context.InTransactionAsync(
                token => context.RunAsync(sql, token, parameters), Dialect.Find(context.Database.ProviderName) == Dialect.SqlServer, cancellationToken)
                .ConfigureAwait(false);
            all += changed;
        }
        while (changed >= OutboxSql.Batch);

        return all;
    }

    /// <summary>Runs in a transaction that reads what is committed, tried again as the vendor's execution strategy says. What is written is
    /// conditional.</summary>
    public static Task<T> InTransactionAsync<T>(
        this DbContext context, Func<CancellationToken, Task<T>> run, bool isNeeded, CancellationToken cancellationToken)
    {
        return isNeeded
            ? context.Database.CreateExecutionStrategy().ExecuteAsync(run, TransactAsync, null, cancellationToken)
            : run(cancellationToken);

        static async Task<T> TransactAsync(DbContext context, Func<CancellationToken, Task<T>> run, CancellationToken cancellationToken)
        {
            var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                var result = await run(cancellationToken).ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return result;
            }
        }
    }

    /// <summary>The kommuner that something is due for, one look into the index for each.</summary>
    public static async Task<List<string>> FindDueKommunerAsync(this DbContext context, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        var last = "";
#pragma warning disable CA1309 // The database compares, and EF Core translates only this form.
        while (await context.Rows().Where(row => row.Due == 1 && string.Compare(row.Kommune, last) > 0).MinAsync(row => (string?)row.Kommune, cancellationToken)
            .ConfigureAwait(false) is { } next)
        {
            found.Add(next);
            last = next;
        }
#pragma warning restore CA1309

        return found;
    }
}
