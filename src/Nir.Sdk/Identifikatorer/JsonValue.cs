using System.Text.Json;

namespace Nir.Sdk.Identifikatorer;

/// <summary>Identifiers as JSON strings. No message made here shows any part of the value.</summary>
internal static class JsonValue
{
    // Twelve digits, each escaped as \u0030. What is longer in the document cannot be an identifier.
    private const int LongestIDocument = 12 * 6;

    internal static T Read<T>(ref Utf8JsonReader reader)
        where T : struct, IIdentifikator<T>
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            throw new ExpectedValueException(Parsing.Message<T>($"the JSON value is {reader.TokenType}, not a string"));
        }

        var error = TryRead(ref reader, out T value);
        return error == ParseError.None ? value : throw new ExpectedValueException(Parsing.Message<T>(error));
    }

    /// <summary>Writes what may be seen: stars for personal data, the number for the rest.</summary>
    internal static void Write<T>(Utf8JsonWriter writer, T value)
        where T : struct, IIdentifikator<T>
    {
        if (!T.IsMasked)
        {
            WriteRaw(writer, value);
            return;
        }

        RequireGiven(value);
        Span<byte> text = stackalloc byte[T.DigitCount];
        MaskedText.TryWrite(value, text, out _);
        writer.WriteStringValue(text);
    }

    internal static void WriteRaw<T>(Utf8JsonWriter writer, T value)
        where T : struct, IIdentifikator<T>
    {
        RequireGiven(value);
        WriteDigits(writer, value.ComputeNumber(), T.DigitCount);
    }

    /// <summary>Writes the number as the name of a property, for the kinds that may be keys.</summary>
    internal static void WriteName<T>(Utf8JsonWriter writer, T value)
        where T : struct, IIdentifikator<T>
    {
        RequireGiven(value);
        Span<byte> text = stackalloc byte[T.DigitCount];
        MaskedText.TryWriteRaw(value, text, out _);
        writer.WritePropertyName(text);
    }

    private static void WriteDigits(Utf8JsonWriter writer, long number, int count)
    {
        Span<byte> text = stackalloc byte[count];
        Digits.Write(number, text);
        writer.WriteStringValue(text);
    }

    private static ParseError TryRead<T>(ref Utf8JsonReader reader, out T value)
        where T : struct, IIdentifikator<T>
    {
        value = default;
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length > LongestIDocument)
        {
            return ParseError.WrongLength;
        }

        Span<byte> text = stackalloc byte[LongestIDocument];
        try
        {
            return Parsing.Read(text[..reader.CopyString(text)], out value);
        }
        catch (InvalidOperationException)
        {
            // Broken UTF-8 or half a surrogate pair; the reader's own message would show the bytes.
            return ParseError.InvalidCharacter;
        }
    }

    private static void RequireGiven<T>(T value)
        where T : struct, IIdentifikator<T>
    {
        if (!value.IsGiven)
        {
            throw new JsonException(
                $"The {T.Navn} is not given (it is default), so it cannot be written. Give it a value, or make the property nullable and leave it null.");
        }
    }
}
