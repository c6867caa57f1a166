using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Nir.Shared.Client;

/// <summary>A clock that stands still until it is moved, and that tells when somebody waits.</summary>
public sealed class FakeTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly ConcurrentDictionary<ITimer, TimeSpan> _waits = new();

    public FakeTime()
        : this(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wait = new Wait(this, base.CreateTimer(callback, state, dueTime, period));
        _waits[wait] = dueTime;
        return wait;
    }

    /// <summary>Completes when somebody has begun to wait for exactly this long.</summary>
    public Task SomeoneWaitsAsync(TimeSpan duration) => SomeoneWaitsAsync(duration, duration);

    /// <summary>Completes when somebody has begun to wait for so long, and tells how long.</summary>
    /// <param name="least">The least it may be.</param>
    /// <param name="most">The most it may be.</param>
    public async Task<TimeSpan> SomeoneWaitsAsync(TimeSpan least, TimeSpan most)
    {
        while (true)
        {
            foreach (var wait in _waits.Values)
            {
                if (wait >= least && wait <= most)
                {
                    return wait;
                }
            }

            await Task.Yield();
        }
    }

    /// <summary>A timer that is counted until it is disposed.</summary>
    private sealed class Wait(FakeTime clock, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = timer.Change(dueTime, period);
            clock._waits[this] = dueTime;
            return changed;
        }

        public void Dispose()
        {
            clock._waits.TryRemove(this, out _);
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
