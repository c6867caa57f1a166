namespace Nir.Sdk.Identifikatorer;

/// <summary>Reads identifiers from text. No message made here shows any part of the text.</summary>
internal static class Parsing
{
    internal static ParseError Read<T>(ReadOnlySpan<char> text, out T value)
        where T : struct, IIdentifikator<T>
    {
        var error = Digits.Read(text, T.DigitCount, out var number);
        if (error == ParseError.InvalidCharacter && T.IsMasked && IsMask(text))
        {
            error = ParseError.Masked;
        }

        return Assess(error, number, out value);
    }

    internal static ParseError Read<T>(ReadOnlySpan<byte> utf8Text, out T value)
        where T : struct, IIdentifikator<T>
    {
        var error = Digits.Read(utf8Text, T.DigitCount, out var number);
        if (error == ParseError.InvalidCharacter && T.IsMasked && IsMask(utf8Text))
        {
            error = ParseError.Masked;
        }

        return Assess(error, number, out value);
    }

    internal static T ReadOrThrow<T>(ReadOnlySpan<char> text)
        where T : struct, IIdentifikator<T> => Require(Read(text, out T value), value);

    internal static T ReadOrThrow<T>(ReadOnlySpan<byte> utf8Text)
        where T : struct, IIdentifikator<T> => Require(Read(utf8Text, out T value), value);

    internal static string Message<T>(ParseError error)
        where T : struct, IIdentifikator<T> => Message<T>(Ground(error));

    internal static string Message<T>(string ground)
        where T : struct, IIdentifikator<T> => $"Not a valid {T.Navn}: {ground}. Expected {T.Expectation}.";

    private static bool IsMask(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character != MaskedText.MaskCharacter)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMask(ReadOnlySpan<byte> utf8Text)
    {
        foreach (var character in utf8Text)
        {
            if (character != MaskedText.MaskCharacter)
            {
                return false;
            }
        }

        return true;
    }

    private static T Require<T>(ParseError error, T value)
        where T : struct, IIdentifikator<T> => error == ParseError.None ? value : throw new FormatException(Message<T>(error));

    private static ParseError Assess<T>(ParseError error, long number, out T value)
        where T : struct, IIdentifikator<T>
    {
        if (error == ParseError.None)
        {
            error = T.Check(number);
        }

        value = error == ParseError.None ? T.From(number) : default;
        return error;
    }

    private static string Ground(ParseError error) => error switch
    {
        ParseError.Empty => "it is empty",
        ParseError.Masked => "it is masked, since printing and plain JSON hide the value; write it with NirJson, or take it from RevealValue",
        ParseError.WrongLength => "it has the wrong length",
        ParseError.InvalidCharacter => "it holds a character that is not a digit",
        ParseError.InvalidDate => "its day and month do not exist in its year",
        ParseError.WrongKontrollsiffer => "its control digits do not match",
        _ => throw new ArgumentOutOfRangeException(nameof(error), error, "A successful parse has no reason to fail."),
    };
}
