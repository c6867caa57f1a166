using System.Threading.Channels;

namespace Nir.Register.Tests.Kontrakt;

/// <summary>A clock that a test moves.</summary>
internal sealed class StillbarTid(DateTimeOffset start) : TimeProvider
{
    private readonly Channel<Ventetid> _timere = Channel.CreateUnbounded<Ventetid>();

    public DateTimeOffset Naa { get; set; } = start;

    /// <summary>Whether timers are handed to the test. False: they run on the system's clock.</summary>
    public bool GirTimere { get; init; }

    public override DateTimeOffset GetUtcNow() => Naa;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (!GirTimere)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        var ventetid = new Ventetid(dueTime, () => callback(state));
        _timere.Writer.TryWrite(ventetid);
        return ventetid;
    }

    /// <summary>The next timer that is made.</summary>
    public ValueTask<Ventetid> NesteTimerAsync(CancellationToken cancellationToken) => _timere.Reader.ReadAsync(cancellationToken);

    /// <summary>A timer that goes off when the test says so.</summary>
    internal sealed class Ventetid(TimeSpan venter, Action loes) : ITimer
    {
        public TimeSpan Venter { get; } = venter;

        public void Loes() => loes();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
