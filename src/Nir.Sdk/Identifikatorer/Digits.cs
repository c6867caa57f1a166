namespace Nir.Sdk.Identifikatorer;

/// <summary>Digits between text and number. Plain loops: generic span searches allocate until the runtime has optimised them.</summary>
internal static class Digits
{
    /// <summary>Reads a text of exactly <paramref name="count"/> digits. Nothing is trimmed or skipped; only 0 to 9 are digits.</summary>
    internal static ParseError Read(ReadOnlySpan<char> text, int count, out long number)
    {
        number = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
            {
                return ParseError.InvalidCharacter;
            }

            number = unchecked((number * 10) + (character - '0'));
        }

        return LengthError(text.Length, count);
    }

    /// <inheritdoc cref="Read(ReadOnlySpan{char}, int, out long)"/>
    internal static ParseError Read(ReadOnlySpan<byte> utf8Text, int count, out long number)
    {
        number = 0;
        foreach (var character in utf8Text)
        {
            if (!char.IsAsciiDigit((char)character))
            {
                return ParseError.InvalidCharacter;
            }

            number = unchecked((number * 10) + (character - '0'));
        }

        return LengthError(utf8Text.Length, count);
    }

    /// <summary>Fills <paramref name="utf8"/> with the number's digits, with leading zeros.</summary>
    internal static void Write(long number, Span<byte> utf8)
    {
        for (var i = utf8.Length - 1; i >= 0; i--)
        {
            utf8[i] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }

    private static ParseError LengthError(int length, int count) =>
        length == count ? ParseError.None
        : length == 0 ? ParseError.Empty
        : ParseError.WrongLength;
}
