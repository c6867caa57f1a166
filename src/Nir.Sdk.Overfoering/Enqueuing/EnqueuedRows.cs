using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sql;

namespace Nir.Sdk.Overfoering.Enqueuing;

/// <summary>
/// What was enqueued on a context in a transaction that may yet roll back. A context that is used on after a rollback believes that all was saved; the rows
/// would be gone without a word. So it is asked before the next save that is not in a transaction of the vendor's, and before the next commit of one
/// (<see cref="CommitGuard"/>): what is not in the outbox then was rolled back, to the beginning or to a savepoint, and was not enqueued anew.
/// </summary>
internal sealed class EnqueuedRows
{
    private static readonly ConditionalWeakTable<DbContext, EnqueuedRows> Known = [];

    // As many as one question asks for.
    private const int Most = 500;

    private readonly List<Noted> _rows = [];
    private bool _isRolledBack;
    private DbContextId _context;

    /// <summary>Notes a row, to be asked for at the context's next save or commit.</summary>
    public static void Note(DbContext context, long id, OutboxRow row)
    {
        var rows = Known.GetValue(context, static _ => new EnqueuedRows());
        if (rows._context != context.ContextId)
        {
            // New, or back from a pool: what it was used for before is not this.
            rows._rows.Clear();
            (rows._context, rows._isRolledBack) = (context.ContextId, false);
            context.SavingChanges += rows.CheckSave;
        }

        // Given again in a transaction that was tried again, perhaps with another content.
        rows._rows.RemoveAll(noted => noted.Registrering == row.Registrering);
        rows._rows.Add(new(id, row.Registrering, row.Hash, context.Database.CurrentTransaction?.TransactionId));
    }

    /// <summary>The row that was noted of a registration. Null: none.</summary>
    public static long? FindNoted(DbContext context, Guid registrering) =>
        Known.TryGetValue(context, out var rows) ? rows._rows.Find(noted => noted.Registrering == registrering)?.Id : null;

    /// <summary>A registration was given again, and what is there already is its newest state.</summary>
    public static void Forget(DbContext context, Guid registrering)
    {
        if (Known.TryGetValue(context, out var rows))
        {
            rows._rows.RemoveAll(noted => noted.Registrering == registrering);
        }
    }

    /// <summary>All that was enqueued on the context is committed.</summary>
    public static void Forget(DbContext context)
    {
        if (Known.TryGetValue(context, out var rows))
        {
            rows._rows.Clear();
        }
    }

    /// <summary>A part of the open transaction was rolled back, perhaps one with rows.</summary>
    public static void NoteSavepoint(DbContext context)
    {
        if (Known.TryGetValue(context, out var rows))
        {
            rows._isRolledBack = true;
        }
    }

    /// <summary>Looks for what was enqueued, before a transaction is committed; not at all when it was in this one, whole.</summary>
    /// <exception cref="InvalidOperationException">A part is not there. The transaction must not be committed.</exception>
    public static void CheckCommit(DbContext context)
    {
        if (Known.TryGetValue(context, out var rows) && rows._context == context.ContextId)
        {
            rows.CheckCommit(context, context.Database.CurrentTransaction?.TransactionId);
        }
    }

    private void CheckCommit(DbContext context, Guid? current)
    {
        if (_isRolledBack || _rows.Exists(row => row.Transaction != current))
        {
            Check(context);

            // What is there and is not of this transaction is committed; this one may yet fail.
            _rows.RemoveAll(row => row.Transaction != current);
        }
    }

    private void CheckSave(object? sender, EventArgs arguments)
    {
        var context = (DbContext)sender!;
        if (_rows.Count > 0 && context.Database.CurrentTransaction is null && System.Transactions.Transaction.Current is null)
        {
            Check(context);
            _rows.Clear();
        }
    }

    private void Check(DbContext context)
    {
        var lost = _rows.Chunk(Most).Sum(some => CountLost(context, some));
        _isRolledBack = false;
        if (lost > 0)
        {
            _rows.Clear();
            throw new InvalidOperationException(
                $"{lost} transfer(s) were enqueued in a transaction that was rolled back, and are not in the outbox. Nothing was saved now: enqueue them anew, in the transaction that saves the rest.");
        }
    }

    // Enqueued again in a transaction that was tried again, it has another id, or the same: SQLite gives ids that were rolled back to the next.
    private static int CountLost(DbContext context, Noted[] some)
    {
        var least = some.Min(static row => row.Id);
        var registreringer = some.Select(static row => row.Registrering).Distinct().ToList();
        var there = context.Rows().Where(row => row.Id >= least && registreringer.Contains(row.Registrering))
            .Select(static row => new { row.Id, row.Registrering, row.Hash })
            .ToLookup(static row => row.Registrering);
        return some.Count(row => !there[row.Registrering].Any(kept => kept.Id >= row.Id && kept.Hash.AsSpan().SequenceEqual(row.Hash)));
    }

    /// <summary>A row, and the transaction that it was enqueued in. Null: one that EF Core does not know.</summary>
    private sealed record Noted(long Id, Guid Registrering, byte[] Hash, Guid? Transaction);
}
