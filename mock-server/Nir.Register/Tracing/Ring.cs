namespace Nir.Register.Tracing;

/// <summary>The last requests. It grows as they come, up to a limit: most tenants see few. Its owner sees to it that one thread is here at a time.</summary>
internal sealed class Ring
{
    /// <summary>The most that are kept.</summary>
    public const int Most = 300;

    private SeenRequest[] _requests = new SeenRequest[4];

    /// <summary>How many there have been.</summary>
    public long Count { get; private set; }

    /// <summary>Those kept, the latest first.</summary>
    public IEnumerable<SeenRequest> Latest
    {
        get
        {
            for (var number = Count; number > 0 && number > Count - Most; number--)
            {
                yield return _requests[Place(number)];
            }
        }
    }

    /// <summary>Keeps a request, whose number is one more than the last one's.</summary>
    public void Add(SeenRequest request)
    {
        if (Count == _requests.Length && _requests.Length < Most)
        {
            Array.Resize(ref _requests, Math.Min(Most, 2 * _requests.Length));
        }

        Count++;
        _requests[Place(Count)] = request;
    }

    /// <summary>Puts a request in the place of the one with its number, when that is kept still.</summary>
    public void Replace(SeenRequest request)
    {
        if (request.Number > Count - Most && request.Number <= Count)
        {
            _requests[Place(request.Number)] = request;
        }
    }

    public SeenRequest? Find(long number) => number > 0 && number > Count - Most && number <= Count ? _requests[Place(number)] : null;

    // Until it is full it has not gone round, so that a number's place stays when it grows.
    private static int Place(long number) => (int)((number - 1) % Most);
}
