using Nir.Sdk.Kilder;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>A source in few words.</summary>
internal static class KildeReference
{
    /// <summary>The short name that stands in brackets last in a title, and the paragraph: <c>integreringsloven § 32 første ledd</c>.</summary>
    public static string Short(Kilde kilde)
    {
        var start = kilde.Tittel.LastIndexOf('(');
        var name = start >= 0 && kilde.Tittel.EndsWith(')') && !char.IsDigit(kilde.Tittel[start + 1]) ? kilde.Tittel[(start + 1)..^1] : kilde.Tittel;
        return kilde.Paragraf is null ? name : $"{name} {kilde.Paragraf}";
    }
}
