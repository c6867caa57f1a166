namespace Nir.MockServer.WireMock;

/// <summary>Counts the WireMocks of a server that tenants share: each takes a port, and whoever calls names the tenants.</summary>
/// <param name="most">The most at the same time.</param>
internal sealed class DoorLimit(int most)
{
    private int _taken;

    /// <summary>The most at the same time.</summary>
    public int Most => most;

    /// <summary>Takes one.</summary>
    /// <returns>Whether there was one to take.</returns>
    public bool TryTake()
    {
        if (Interlocked.Increment(ref _taken) <= most)
        {
            return true;
        }

        Interlocked.Decrement(ref _taken);
        return false;
    }

    /// <summary>Gives one back.</summary>
    public void Release() => Interlocked.Decrement(ref _taken);
}
