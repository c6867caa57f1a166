namespace Nir.Sdk.Identifikatorer;

/// <summary>The arithmetic that all the identifiers' control digits share.</summary>
internal static class Kontrollsiffer
{
    /// <summary>
    /// The remainder modulo 11 of the sum of digits times weights. The last weight belongs to the number's last digit, so give
    /// leading zeros their weights too.
    /// </summary>
    internal static int Rest(long tall, ReadOnlySpan<byte> vekter)
    {
        var sum = 0;
        for (var i = vekter.Length - 1; i >= 0; i--)
        {
            sum += (int)(tall % 10) * vekter[i];
            tall /= 10;
        }

        return sum % 11;
    }
}
