using System.Text.Json;

namespace Nir.Sdk.Json;

/// <summary>Reads a value that is written as its own text. A failed read says what is expected, never what stood there.</summary>
internal static class TextReading
{
    /// <summary>The value.</summary>
    /// <param name="reader">Stands on it.</param>
    /// <param name="expected">What the text must look like, for the error's message.</param>
    /// <exception cref="JsonException">It is no such text.</exception>
    public static T Read<T>(ref Utf8JsonReader reader, string expected)
        where T : struct, IParsable<T> => reader.TokenType == JsonTokenType.String && T.TryParse(reader.GetString(), null, out var value)
            ? value
            : throw new ExpectedValueException(expected);
}
