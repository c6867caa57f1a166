using System.Globalization;

namespace Nir.Sdk;

/// <summary>Which cultures are spoken to in bokmål.</summary>
internal static class NorwegianCulture
{
    /// <summary>Whether the culture is Norwegian. Told by its name: where globalization is invariant, no culture knows its language.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public static bool IsNorwegian(CultureInfo? culture)
    {
        var name = (culture ?? CultureInfo.CurrentUICulture).Name.AsSpan();
        return (name.Length == 2 || (name.Length > 2 && name[2] == '-')) && (name[..2] is "nb" or "nn" or "no");
    }
}
