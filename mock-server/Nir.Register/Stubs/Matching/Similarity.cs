namespace Nir.Register.Stubs.Matching;

/// <summary>How unlike two texts are, so that the nearest stub can be named.</summary>
internal static class Similarity
{
    // The cost is the product of the lengths: what is longer is compared by its beginning.
    private const int Most = 256;

    /// <summary>More than 0 and at most 1, for texts that are not equal: the edits needed, of the longer one's length.</summary>
    public static double Distance(string expected, string actual)
    {
        var a = expected.AsSpan(0, Math.Min(expected.Length, Most));
        var b = actual.AsSpan(0, Math.Min(actual.Length, Most));
        if (a.IsEmpty || b.IsEmpty)
        {
            return 1;
        }

        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return Math.Max(row[b.Length], 1) / (double)Math.Max(a.Length, b.Length);
    }
}
