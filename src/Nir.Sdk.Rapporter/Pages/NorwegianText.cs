using System.Globalization;

namespace Nir.Sdk.Rapporter.Pages;

/// <summary>Numbers as a reader of bokmål writes them. No culture is asked.</summary>
internal static class NorwegianText
{
    public static string Plural(int count, string one, string several) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");

    /// <summary>A share in whole percent; less than one is never said to be all of it, nor something to be none.</summary>
    public static int Percent(int part, int whole) =>
        whole == 0 ? 0 : part == 0 ? 0 : Math.Clamp((int)Math.Round(100.0 * part / whole), 1, part < whole ? 99 : 100);
}
