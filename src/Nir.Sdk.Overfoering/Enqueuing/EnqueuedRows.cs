using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sql;

namespace Nir.Sdk.Overfoering.Enqueuing;

/// <summary>
/// What was enqueued on a context in a transaction that may yet roll back. A context that is used on after a rollback believes that all was saved; the rows
/// would be gone without a word. So it is asked before the next save that is not in a transaction of the vendor's.
/// </summary>
internal sealed class EnqueuedRows
{
    private static readonly ConditionalWeakTable<DbContext, EnqueuedRows> Known = [];

    private readonly List<OutboxRow> _rows = [];
    private DbContextId _context;

    /// <summary>Notes a row, to be asked for at the context's next save.</summary>
    public static void Note(DbContext context, long id, OutboxRow row)
    {
        var rows = Known.GetValue(context, static _ => new EnqueuedRows());
        if (rows._context != context.ContextId)
        {
            // New, or back from a pool: what it was used for before is not this.
            rows._rows.Clear();
            rows._context = context.ContextId;
            context.SavingChanges += rows.Check;
        }

        rows._rows.Add(new() { Id = id, Registrering = row.Registrering, Hash = row.Hash });
    }

    /// <summary>All that was enqueued on the context is committed.</summary>
    public static void Forget(DbContext context)
    {
        if (Known.TryGetValue(context, out var rows))
        {
            rows._rows.Clear();
        }
    }

    private void Check(object? sender, EventArgs arguments)
    {
        var context = (DbContext)sender!;
        if (_rows.Count == 0 || context.Database.CurrentTransaction is not null)
        {
            return;
        }

        var lost = _rows.Count(row => !IsThere(context, row));
        _rows.Clear();
        if (lost > 0)
        {
            throw new InvalidOperationException(
                $"{lost} transfer(s) were enqueued in a transaction that was rolled back, and are not in the outbox. Nothing was saved now: enqueue them anew, in the transaction that saves the rest.");
        }
    }

    // Enqueued again in a transaction that was tried again, it has another id.
    private static bool IsThere(DbContext context, OutboxRow row) => context.Rows()
        .Any(kept => kept.Id == row.Id || (kept.Registrering == row.Registrering && kept.Hash == row.Hash));
}
