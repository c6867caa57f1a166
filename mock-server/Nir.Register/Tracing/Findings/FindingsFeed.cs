namespace Nir.Register.Tracing.Findings;

/// <summary>
/// What the requests say of a tenant's clients, drawn beside the answers: requests are put in line, and looked at in their order when someone asks, or many at
/// a time on another thread.
/// </summary>
internal sealed class FindingsFeed
{
    // Few are not worth a thread: a test's fake that nobody asks never looks.
    private const int Some = 16;

    // Who comes when so many wait looks at them first, so that no more pile up.
    private const int Most = 1_024;

    private readonly Lock _line = new();
    private readonly Lock _gate = new();
    private List<Observation>? _waiting;
    private ClientWatch _watch = ClientWatch.Empty;

    /// <summary>What they say, all that were put in line before included.</summary>
    public IReadOnlyList<Finding> Findings => [.. Look().Findings.Values];

    /// <summary>Puts a request in line. Whoever numbers them puts them there one at a time.</summary>
    /// <returns>How many wait.</returns>
    public int PutInLine(in Observation seen)
    {
        lock (_line)
        {
            (_waiting ??= []).Add(seen);
            return _waiting.Count;
        }
    }

    /// <summary>Sees to it that those in line are looked at.</summary>
    /// <param name="waiting">How many wait.</param>
    public void KeepUp(int waiting)
    {
        if (waiting >= Most)
        {
            Look();
        }
        else if (waiting == Some)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static feed => feed.Look(), this, preferLocal: false);
        }
    }

    /// <summary>Forgets the findings, to see whether they come back.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            Look();
            _watch = ClientWatch.Empty;
        }
    }

    private ClientWatch Look()
    {
        lock (_gate)
        {
            foreach (var seen in TakeAll())
            {
                _watch = _watch.See(seen);
            }

            return _watch;
        }
    }

    private List<Observation> TakeAll()
    {
        lock (_line)
        {
            var all = _waiting ?? [];
            _waiting = null;
            return all;
        }
    }
}
