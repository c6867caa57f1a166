using Nir.Sdk.Overfoering.Rows;

namespace Nir.Sdk.Overfoering.Working;

/// <summary>A row that this worker has, until when, and what stops the work on it. Its lease is measured on this machine's own monotonic clock.</summary>
internal sealed class HeldRow(OutboxRow row, long leaseEnd) : IDisposable
{
    private readonly CancellationTokenSource _lost = new();
    private long _leaseEnd = leaseEnd;

    public OutboxRow Row => row;

    /// <summary>Fires when the lease is lost.</summary>
    public CancellationToken Lost => _lost.Token;

    public bool IsLost => _lost.IsCancellationRequested;

    /// <summary>Its transfer is over: what is left is to write what became of it.</summary>
    public bool IsDecided { get; private set; }

    /// <summary>Counted from before the database was asked: it is never longer there than here.</summary>
    public void Renew(long leaseEnd) => Volatile.Write(ref _leaseEnd, leaseEnd);

    public bool Lasts(long until) => !IsLost && Volatile.Read(ref _leaseEnd) >= until;

    public void Decide() => IsDecided = true;

    public void Lose() => _lost.Cancel();

    public void Dispose() => _lost.Dispose();
}
