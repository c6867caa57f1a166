using System.Collections.Concurrent;
using Nir.Conformance.Systems;

namespace Nir.Conformance.Running;

/// <summary>Keeps fagsystems between scenarios. One that failed is not used again.</summary>
internal sealed class FagsystemPool(Func<CancellationToken, Task<IFagsystem>> start, TimeSpan timeout) : IAsyncDisposable
{
    private readonly ConcurrentBag<IFagsystem> _free = [];

    public async Task<IFagsystem> TakeAsync(CancellationToken cancellationToken)
    {
        if (_free.TryTake(out var free))
        {
            return free;
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(timeout);
        try
        {
            return await start(time.Token).WaitAsync(time.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FagsystemException($"It did not start within {timeout.TotalSeconds:0} seconds.");
        }
    }

    public void Return(IFagsystem fagsystem) => _free.Add(fagsystem);

    /// <summary>Ends one that is not to be used again. One that does not end is left behind.</summary>
    public async Task DropAsync(IFagsystem fagsystem)
    {
        try
        {
            await fagsystem.DisposeAsync().AsTask().WaitAsync(timeout);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // It has failed already, and that is what is told.
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_free.TryTake(out var free))
        {
            await DropAsync(free);
        }
    }
}
