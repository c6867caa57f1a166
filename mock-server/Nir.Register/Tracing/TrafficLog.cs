using Nir.Register.Contract;
using Nir.Register.Tracing.Findings;

namespace Nir.Register.Tracing;

/// <summary>What came in to one tenant, and what that says of its clients. Nothing is rendered here; those who listen are told that something
/// changed.</summary>
internal sealed class TrafficLog : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Ring _ring = new();
    private readonly FindingsFeed _findings = new();

    /// <summary>What came in to one register.</summary>
    public static TrafficLog From(RegisterScope scope) => scope.Part(static _ => new TrafficLog());

    /// <summary>Those who have the page open.</summary>
    public Listeners Listeners { get; } = new();

    /// <summary>The number of the last request.</summary>
    public long Count
    {
        get
        {
            lock (_lock)
            {
                return _ring.Count;
            }
        }
    }

    /// <summary>Those kept, the latest first.</summary>
    public IReadOnlyList<SeenRequest> Latest
    {
        get
        {
            lock (_lock)
            {
                return [.. _ring.Latest];
            }
        }
    }

    public IReadOnlyList<Finding> Findings => _findings.Findings;

    public SeenRequest? Find(long number)
    {
        lock (_lock)
        {
            return _ring.Find(number);
        }
    }

    /// <summary>Keeps a request.</summary>
    /// <param name="request">The request; its number is given here.</param>
    /// <param name="observation">The same for the findings.</param>
    /// <returns>It, with its number.</returns>
    public SeenRequest Add(SeenRequest request, in Observation observation)
    {
        int waiting;
        lock (_lock)
        {
            request = request with { Number = _ring.Count + 1 };
            _ring.Add(request);
            waiting = _findings.PutInLine(observation with { Number = request.Number });
        }

        _findings.KeepUp(waiting);
        Listeners.Tell();
        return request;
    }

    /// <summary>Puts what is now known of a request in the place of what was.</summary>
    public void Replace(SeenRequest request)
    {
        lock (_lock)
        {
            _ring.Replace(request);
        }

        Listeners.Tell();
    }

    /// <summary>Forgets the findings, to see whether they come back.</summary>
    public void ForgetFindings()
    {
        _findings.Forget();
        Listeners.Tell();
    }

    public void Dispose() => Listeners.Dispose();
}
