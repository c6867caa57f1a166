namespace Nir.Sdk.Identifikatorer;

/// <summary>Digits between text and number. Plain loops: generic span searches allocate until the runtime has optimised them.</summary>
internal static class Sifre
{
    /// <summary>Reads a text of exactly <paramref name="antall"/> digits. Nothing is trimmed or skipped; only 0 to 9 are digits.</summary>
    internal static Tolkningsfeil Les(ReadOnlySpan<char> tekst, int antall, out long tall)
    {
        tall = 0;
        foreach (var tegn in tekst)
        {
            if (!char.IsAsciiDigit(tegn))
                return Tolkningsfeil.UgyldigTegn;
            tall = unchecked((tall * 10) + (tegn - '0'));
        }

        return Lengdefeil(tekst.Length, antall);
    }

    /// <inheritdoc cref="Les(ReadOnlySpan{char}, int, out long)"/>
    internal static Tolkningsfeil Les(ReadOnlySpan<byte> utf8Tekst, int antall, out long tall)
    {
        tall = 0;
        foreach (var tegn in utf8Tekst)
        {
            if (!char.IsAsciiDigit((char)tegn))
                return Tolkningsfeil.UgyldigTegn;
            tall = unchecked((tall * 10) + (tegn - '0'));
        }

        return Lengdefeil(utf8Tekst.Length, antall);
    }

    /// <summary>Fills <paramref name="utf8"/> with the number's digits, with leading zeros.</summary>
    internal static void Skriv(long tall, Span<byte> utf8)
    {
        for (var i = utf8.Length - 1; i >= 0; i--)
        {
            utf8[i] = (byte)('0' + (tall % 10));
            tall /= 10;
        }
    }

    private static Tolkningsfeil Lengdefeil(int lengde, int antall) =>
        lengde == antall ? Tolkningsfeil.Ingen
        : lengde == 0 ? Tolkningsfeil.Tom
        : Tolkningsfeil.FeilLengde;
}
