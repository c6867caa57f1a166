namespace Nir.Shared;

/// <summary>Counts what a piece of work allocates.</summary>
public static class Allocation
{
    private const int Rounds = 5;

    /// <summary>
    /// The bytes that the work allocates every time: the least of some rounds, for in one of them the runtime may have made something of its own,
    /// as when it compiles a method anew.
    /// </summary>
    /// <param name="work">The work. It is done once before it is measured, to set up what it needs.</param>
    public static long Least(Action work)
    {
        work();
        var least = long.MaxValue;
        for (var i = 0; i < Rounds; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
