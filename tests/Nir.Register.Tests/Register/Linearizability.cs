namespace Nir.Register.Tests.Register;

/// <summary>
/// Whether a recorded history of concurrent calls can be put in an order that one register, doing one thing at a time, would have given:
/// each call somewhere between its start and its end (Herlihy and Wing; the search of Wing and Gong).
/// </summary>
internal static class Linearizability
{
    /// <summary>A call that was made while others were.</summary>
    /// <param name="Start">When it was made.</param>
    /// <param name="End">When it was answered.</param>
    /// <param name="What">What was asked.</param>
    /// <param name="Answer">What was answered.</param>
    internal sealed record CallInProgress<TWhat, TResponse>(long Start, long End, TWhat What, TResponse Answer);

    /// <summary>Whether the history has such an order.</summary>
    /// <param name="history">The calls.</param>
    /// <param name="first">The state before.</param>
    /// <param name="action">What one call does to the state, and what it answers.</param>
    public static bool Exists<TState, TWhat, TResponse>(
        IReadOnlyList<CallInProgress<TWhat, TResponse>> history, TState first, Func<TState, TWhat, (TState Etter, TResponse Answer)> action)
        where TState : notnull
    {
        Assert.True(history.Count <= 62, "A history is kept as bits of one number.");
        var seen = new HashSet<(long Done, TState State)>();
        return Exists(0, first);

        bool Exists(long done, TState state)
        {
            if (done == (1L << history.Count) - 1)
            {
                return true;
            }

            if (!seen.Add((done, state)))
            {
                return false;
            }

            var remaining = Enumerable.Range(0, history.Count).Where(i => (done & (1L << i)) == 0).ToArray();
            // Only what began before the first of the rest had ended can come next.
            var limit = remaining.Min(i => history[i].End);
            return remaining.Where(i => history[i].Start <= limit).Any(i =>
            {
                var (after, response) = action(state, history[i].What);
                return EqualityComparer<TResponse>.Default.Equals(response, history[i].Answer) && Exists(done | (1L << i), after);
            });
        }
    }
}
