using System.Collections.Immutable;
using System.Threading.Channels;

namespace Nir.Register.Tracing;

/// <summary>Those who have a page of one tenant open. Each is told that something changed, once until it has looked: nothing piles up.</summary>
internal sealed class Listeners : IDisposable
{
    /// <summary>The most there may be.</summary>
    public const int Most = 16;

    private readonly CancellationTokenSource _ended = new();
    private ImmutableArray<Channel<bool>> _all = [];

    /// <summary>Cancelled when the tenant is gone.</summary>
    public CancellationToken Ended => _ended.Token;

    public int Count => _all.Length;

    /// <summary>Tells all that something changed. Without any it does nothing.</summary>
    public void Tell()
    {
        foreach (var listener in _all)
        {
            listener.Writer.TryWrite(true);
        }
    }

    /// <summary>Adds one; null when there are too many.</summary>
    public Channel<bool>? Add()
    {
        var listener = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        ImmutableInterlocked.Update(ref _all, static (all, added) => all.Length < Most ? all.Add(added) : all, listener);
        return _all.Contains(listener) ? listener : null;
    }

    public void Remove(Channel<bool> listener) => ImmutableInterlocked.Update(ref _all, static (all, removed) => all.Remove(removed), listener);

    public void Dispose() => _ended.Cancel();
}
