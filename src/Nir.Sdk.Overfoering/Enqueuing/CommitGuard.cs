using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Nir.Sdk.Overfoering.Enqueuing;

/// <summary>Stops a commit on a context whose earlier transaction was rolled back with a transfer in it. It keeps nothing itself: contexts share it.</summary>
internal sealed class CommitGuard : DbTransactionInterceptor
{
    public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        Check(eventData);
        return result;
    }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Check(eventData);
        return ValueTask.FromResult(result);
    }

    public override void RolledBackToSavepoint(DbTransaction transaction, TransactionEventData eventData) => Note(eventData);

    public override Task RolledBackToSavepointAsync(DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default)
    {
        Note(eventData);
        return Task.CompletedTask;
    }

    private static void Note(TransactionEventData eventData)
    {
        if (eventData.Context is { } context)
        {
            EnqueuedRows.NoteSavepoint(context);
        }
    }

    private static void Check(TransactionEventData eventData)
    {
        if (eventData.Context is { } context)
        {
            EnqueuedRows.CheckCommit(context);
        }
    }
}
