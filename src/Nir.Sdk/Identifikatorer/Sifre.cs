using System.Numerics;

namespace Nir.Sdk.Identifikatorer;

/// <summary>Digits between text and number; the text is UTF-16 (<see cref="char"/>) or UTF-8 (<see cref="byte"/>).</summary>
internal static class Sifre
{
    /// <summary>Reads a text of exactly <paramref name="antall"/> digits. Nothing is trimmed or skipped; only 0 to 9 are digits.</summary>
    internal static Tolkningsfeil Les<TTegn>(ReadOnlySpan<TTegn> tekst, int antall, out long tall)
        where TTegn : unmanaged, IBinaryInteger<TTegn>
    {
        tall = 0;
        if (tekst.IsEmpty)
            return Tolkningsfeil.Tom;
        if (tekst.ContainsAnyExceptInRange(TTegn.CreateTruncating('0'), TTegn.CreateTruncating('9')))
            return Tolkningsfeil.UgyldigTegn;
        if (tekst.Length != antall)
            return Tolkningsfeil.FeilLengde;

        foreach (var tegn in tekst)
            tall = (tall * 10) + (int.CreateTruncating(tegn) - '0');
        return Tolkningsfeil.Ingen;
    }

    /// <summary>Fills <paramref name="maal"/> with the number's digits, with leading zeros.</summary>
    internal static void Skriv<TTegn>(long tall, Span<TTegn> maal)
        where TTegn : unmanaged, IBinaryInteger<TTegn>
    {
        for (var i = maal.Length - 1; i >= 0; i--)
        {
            maal[i] = TTegn.CreateTruncating('0' + (tall % 10));
            tall /= 10;
        }
    }
}
