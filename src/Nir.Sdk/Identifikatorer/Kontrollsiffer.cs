namespace Nir.Sdk.Identifikatorer;

/// <summary>The arithmetic that all the identifiers' control digits share.</summary>
internal static class Kontrollsiffer
{
    /// <summary>
    /// The remainder modulo 11 of the sum of digits times weights. The last weight belongs to the number's last digit, so give
    /// leading zeros their weights too.
    /// </summary>
    internal static int Rest(long number, ReadOnlySpan<byte> weights)
    {
        // In halves: neither waits for the other, and both are small numbers.
        const int half = 5;
        const long beyond = 100_000;
        var (high, low) = ((ulong)(number / beyond), (uint)(number % beyond));
        var sum = 0U;
        for (var i = weights.Length - 1; i >= weights.Length - half; i--)
        {
            sum += low % 10 * weights[i];
            low /= 10;
        }

        for (var i = weights.Length - half - 1; i >= 0; i--)
        {
            sum += (uint)(high % 10) * weights[i];
            high /= 10;
        }

        return (int)(sum % 11);
    }
}
