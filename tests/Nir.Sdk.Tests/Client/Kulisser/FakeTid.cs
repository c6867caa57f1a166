namespace Nir.Sdk.Tests.Client.Kulisser;

/// <summary>A clock that stands still until it is moved. Its timers fire when it passes them.</summary>
public sealed class FakeTid(DateTimeOffset naa) : TimeProvider
{
    private readonly Lock _laas = new();
    private readonly List<Tidtaker> _tidtakere = [];
    private readonly List<(TimeSpan Fra, TimeSpan Til, TaskCompletionSource<TimeSpan> Klar)> _ventende = [];
    private DateTimeOffset _naa = naa;

    public FakeTid()
        : this(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_laas)
        {
            return _naa;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var tidtaker = new Tidtaker(this, callback, state);
        tidtaker.Change(dueTime, period);
        return tidtaker;
    }

    /// <summary>Moves the clock, and fires what it passes in the order of time.</summary>
    public void Gaa(TimeSpan varighet)
    {
        var maal = GetUtcNow() + varighet;
        while (Neste(maal) is { } tidtaker)
        {
            tidtaker.Utloes();
        }

        lock (_laas)
        {
            _naa = maal;
        }
    }

    /// <summary>Completes when somebody has begun to wait for exactly this long.</summary>
    public Task NoenVenterAsync(TimeSpan varighet) => NoenVenterAsync(varighet, varighet);

    /// <summary>Completes when somebody has begun to wait for this long, and tells how long.</summary>
    public Task<TimeSpan> NoenVenterAsync(TimeSpan fra, TimeSpan til)
    {
        lock (_laas)
        {
            if (_tidtakere.Find(tidtaker => tidtaker.Varighet >= fra && tidtaker.Varighet <= til) is { } venter)
            {
                return Task.FromResult(venter.Varighet);
            }

            var klar = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
            _ventende.Add((fra, til, klar));
            return klar.Task;
        }
    }

    private Tidtaker? Neste(DateTimeOffset maal)
    {
        lock (_laas)
        {
            if (_tidtakere.MinBy(static tidtaker => tidtaker.Utloep) is not { } neste || neste.Utloep > maal)
            {
                return null;
            }

            _tidtakere.Remove(neste);
            _naa = neste.Utloep > _naa ? neste.Utloep : _naa;
            return neste;
        }
    }

    private sealed class Tidtaker(FakeTid tid, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Utloep { get; private set; }

        public TimeSpan Varighet { get; private set; }

        public void Utloes() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (tid._laas)
            {
                tid._tidtakere.Remove(this);
                if (dueTime < TimeSpan.Zero)
                {
                    return true;
                }

                Varighet = dueTime;
                Utloep = tid._naa + dueTime;
                tid._tidtakere.Add(this);
                foreach (var (_, _, klar) in tid._ventende.Where(ventende => dueTime >= ventende.Fra && dueTime <= ventende.Til))
                {
                    klar.TrySetResult(dueTime);
                }

                tid._ventende.RemoveAll(ventende => dueTime >= ventende.Fra && dueTime <= ventende.Til);
                return true;
            }
        }

        public void Dispose()
        {
            lock (tid._laas)
            {
                tid._tidtakere.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
