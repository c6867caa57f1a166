namespace Nir.Register.Tests.Register;

/// <summary>
/// Whether a recorded history of concurrent calls can be put in an order that one register, doing one thing at a time, would have given:
/// each call somewhere between its start and its end (Herlihy and Wing; the search of Wing and Gong).
/// </summary>
internal static class Linearisering
{
    /// <summary>A call that was made while others were.</summary>
    /// <param name="Start">When it was made.</param>
    /// <param name="Slutt">When it was answered.</param>
    /// <param name="Hva">What was asked.</param>
    /// <param name="Svar">What was answered.</param>
    internal sealed record Kall<THva, TSvar>(long Start, long Slutt, THva Hva, TSvar Svar);

    /// <summary>Whether the history has such an order.</summary>
    /// <param name="historie">The calls.</param>
    /// <param name="foerst">The state before.</param>
    /// <param name="gjoer">What one call does to the state, and what it answers.</param>
    public static bool Finnes<TTilstand, THva, TSvar>(
        IReadOnlyList<Kall<THva, TSvar>> historie, TTilstand foerst, Func<TTilstand, THva, (TTilstand Etter, TSvar Svar)> gjoer)
        where TTilstand : notnull
    {
        Assert.True(historie.Count <= 62, "A history is kept as bits of one number.");
        var sett = new HashSet<(long Gjort, TTilstand Tilstand)>();
        return Finnes(0, foerst);

        bool Finnes(long gjort, TTilstand tilstand)
        {
            if (gjort == (1L << historie.Count) - 1)
            {
                return true;
            }

            if (!sett.Add((gjort, tilstand)))
            {
                return false;
            }

            var gjenstaar = Enumerable.Range(0, historie.Count).Where(i => (gjort & (1L << i)) == 0).ToArray();
            // Only what began before the first of the rest had ended can come next.
            var grense = gjenstaar.Min(i => historie[i].Slutt);
            return gjenstaar.Where(i => historie[i].Start <= grense).Any(i =>
            {
                var (etter, svar) = gjoer(tilstand, historie[i].Hva);
                return EqualityComparer<TSvar>.Default.Equals(svar, historie[i].Svar) && Finnes(gjort | (1L << i), etter);
            });
        }
    }
}
