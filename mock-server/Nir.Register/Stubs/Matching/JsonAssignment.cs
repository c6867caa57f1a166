namespace Nir.Register.Stubs.Matching;

/// <summary>Finds whether each of some values can be given one of some others to itself: a list compared without its order.</summary>
internal sealed class JsonAssignment(int givers, int takers, Func<int, int, bool> fits)
{
    // The comparisons needed are at most the product: lists beyond this are refused rather than compared for minutes.
    private const int Most = 4_000_000;

    private readonly int[] _takenBy = [.. Enumerable.Repeat(-1, takers)];
    private readonly sbyte[] _known = (long)givers * takers <= Most
        ? new sbyte[givers * takers]
        : throw new StubLimitException("Two lists are too long to be compared without their order.");

    public bool CoversAll()
    {
        for (var giver = 0; giver < givers; giver++)
        {
            if (!Place(giver, new bool[takers]))
            {
                return false;
            }
        }

        return true;
    }

    private bool Place(int giver, bool[] tried)
    {
        for (var taker = 0; taker < takers; taker++)
        {
            if (!tried[taker] && Fits(giver, taker))
            {
                tried[taker] = true;
                if (_takenBy[taker] < 0 || Place(_takenBy[taker], tried))
                {
                    _takenBy[taker] = giver;
                    return true;
                }
            }
        }

        return false;
    }

    private bool Fits(int giver, int taker)
    {
        ref var known = ref _known[(giver * takers) + taker];
        if (known == 0)
        {
            known = (sbyte)(fits(giver, taker) ? 1 : -1);
        }

        return known > 0;
    }
}
