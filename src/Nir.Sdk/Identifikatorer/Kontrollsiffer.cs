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
        var sum = 0;
        for (var i = weights.Length - 1; i >= 0; i--)
        {
            sum += (int)(number % 10) * weights[i];
            number /= 10;
        }

        return sum % 11;
    }
}
