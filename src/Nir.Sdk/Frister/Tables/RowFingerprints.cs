namespace Nir.Sdk.Frister.Tables;

/// <summary>
/// Whether a text is what some row says, with its id in brackets, as a message tells it. Told by a number for each text, since the rows themselves would keep
/// all tables in a program that only asks this.
/// </summary>
internal static partial class RowFingerprints
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Whether a row of the tables says this, in either language.</summary>
    /// <param name="text">The row's text, and its id in brackets.</param>
    public static bool Contains(string text) => Sorted.BinarySearch(Compute(text)) >= 0;

    private static partial ReadOnlySpan<ulong> Sorted { get; }

    // FNV-1a over its letters.
    private static ulong Compute(string text)
    {
        var fingerprint = Basis;
        foreach (var letter in text)
        {
            fingerprint = unchecked((fingerprint ^ letter) * Prime);
        }

        return fingerprint;
    }
}
