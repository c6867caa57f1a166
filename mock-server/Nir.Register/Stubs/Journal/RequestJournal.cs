namespace Nir.Register.Stubs.Journal;

/// <summary>The last requests: a ring, bounded in number and in bytes.</summary>
internal sealed class RequestJournal
{
    /// <summary>The most that are kept.</summary>
    public const int Most = 1_000;

    /// <summary>The most bytes that are kept, about.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly LinkedList<LoggedRequest> _requests = new();
    private long _bytes;

    /// <summary>Those kept, the latest first.</summary>
    public IReadOnlyList<LoggedRequest> Latest
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    public void Add(LoggedRequest request)
    {
        lock (_lock)
        {
            _requests.AddFirst(request);
            _bytes += request.Size;
            while (_requests.Count > Most || (_bytes > MostBytes && _requests.Count > 1))
            {
                _bytes -= _requests.Last!.Value.Size;
                _requests.RemoveLast();
            }
        }
    }

    public LoggedRequest? Find(Guid id) => Latest.FirstOrDefault(request => request.Id == id);

    /// <summary>Removes those that it holds for.</summary>
    /// <returns>Those removed.</returns>
    public IReadOnlyList<LoggedRequest> Remove(Func<LoggedRequest, bool> which)
    {
        lock (_lock)
        {
            var removed = _requests.Where(which).ToList();
            foreach (var request in removed)
            {
                _requests.Remove(request);
                _bytes -= request.Size;
            }

            return removed;
        }
    }
}
