using System.Text.Json;

namespace Nir.Sdk.Json;

/// <summary>Reads a value that is written as its own text. A failed read says what is expected, never what stood there.</summary>
internal static class TextReading
{
    // Longer than any of these texts, even when every character is escaped.
    private const int Longest = 64;

    /// <summary>The value.</summary>
    /// <param name="reader">Stands on it.</param>
    /// <param name="expected">What the text must look like, for the error's message.</param>
    /// <exception cref="JsonException">It is no such text.</exception>
    public static T Read<T>(ref Utf8JsonReader reader, string expected)
        where T : struct, IUtf8SpanParsable<T>
    {
        Span<byte> text = stackalloc byte[Longest];
        return reader.TokenType == JsonTokenType.String && Length(ref reader) <= Longest && T.TryParse(text[..reader.CopyString(text)], null, out var value)
            ? value
            : throw new ExpectedValueException(expected);
    }

    private static long Length(ref Utf8JsonReader reader) => reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
}
