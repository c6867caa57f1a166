namespace Nir.Shared;

/// <summary>Counts what a piece of work allocates.</summary>
internal static class Allokering
{
    private const int Runder = 5;

    /// <summary>
    /// The bytes that the work allocates every time: the least of some rounds, for in one of them the runtime may have made something of its own,
    /// as when it compiles a method anew.
    /// </summary>
    /// <param name="arbeid">The work. It is done once before it is measured, to set up what it needs.</param>
    public static long Minst(Action arbeid)
    {
        arbeid();
        var minst = long.MaxValue;
        for (var i = 0; i < Runder; i++)
        {
            var foer = GC.GetAllocatedBytesForCurrentThread();
            arbeid();
            minst = Math.Min(minst, GC.GetAllocatedBytesForCurrentThread() - foer);
        }

        return minst;
    }
}
