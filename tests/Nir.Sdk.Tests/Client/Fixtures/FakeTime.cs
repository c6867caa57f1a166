using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Nir.Sdk.Tests.Client.Fixtures;

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
    public async Task SomeoneWaitsAsync(TimeSpan duration)
    {
        while (!_waits.Values.Contains(duration))
        {
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
