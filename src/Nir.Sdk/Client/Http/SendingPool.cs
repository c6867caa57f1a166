using System.Collections.Concurrent;

namespace Nir.Sdk.Client.Http;

/// <summary>Keeps as many <see cref="Sending"/>s as calls are often under way at the same time.</summary>
internal sealed class SendingPool(HttpOptions options)
{
    private const int MostKept = 32;

    private readonly ConcurrentQueue<Sending> _kept = [];

    /// <inheritdoc cref="Sending.Begin"/>
    public Sending Begin(HttpBody? body, CancellationToken caller)
    {
        var sending = _kept.TryDequeue(out var kept) ? kept : new(options, this);
        try
        {
            sending.Begin(body, caller);
            return sending;
        }
        catch
        {
            sending.Dispose();
            throw;
        }
    }

    public void Keep(Sending sending)
    {
        if (_kept.Count < MostKept)
        {
            _kept.Enqueue(sending);
        }
        else
        {
            sending.Dispose();
        }
    }
}
