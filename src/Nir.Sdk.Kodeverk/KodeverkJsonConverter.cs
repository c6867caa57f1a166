using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Kodeverk;

/// <summary>
/// Reads and writes a code as its wire code. An unknown code reads as <c>Ukjent</c>, never as a failure,
/// because NIR may know codes that this version does not; a value without a wire code is never written.
/// </summary>
/// <typeparam name="T">The list's enum.</typeparam>
/// <param name="listName">The list's name, for messages.</param>
public abstract class KodeverkJsonConverter<T>(string listName) : JsonConverter<T>
    where T : struct, Enum
{
    // Longer than any wire code (the build refuses a longer one) even when every character is escaped.
    private const int LongestEscapedKode = 100 * 6;

    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new ExpectedValueException($"A code of the list {listName} is a JSON string, but this is {Describe(reader.TokenType)}.");
        }

        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
        {
            return TryParse(reader.ValueSpan, out var value) ? value : default;
        }

        return ReadCopy(ref reader);
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);

        var kode = FindUtf8Kode(value);
        if (kode.IsEmpty)
        {
            throw new JsonException(
                $"The list {listName} has no wire code for this value. Ukjent is never sent: set a code from the list, or null where the property allows it.");
        }

        writer.WriteStringValue(kode);
    }

    /// <summary>Reads a wire code in UTF-8.</summary>
    /// <param name="utf8Kode">The code, exactly as it is written.</param>
    /// <param name="value">The value; <c>Ukjent</c> when the list has no such code.</param>
    /// <returns>Whether the list has the code.</returns>
    protected abstract bool TryParse(ReadOnlySpan<byte> utf8Kode, out T value);

    /// <summary>Reads a wire code.</summary>
    /// <param name="kode">The code, exactly as it is written.</param>
    /// <param name="value">The value; <c>Ukjent</c> when the list has no such code.</param>
    /// <returns>Whether the list has the code.</returns>
    protected abstract bool TryParse(ReadOnlySpan<char> kode, out T value);

    /// <summary>Finds a value's wire code in UTF-8.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The code; empty for <c>Ukjent</c> and for a number outside the list.</returns>
    protected abstract ReadOnlySpan<byte> FindUtf8Kode(T value);

    private T ReadCopy(ref Utf8JsonReader reader)
    {
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length > LongestEscapedKode)
        {
            return default;
        }

        Span<char> buffer = stackalloc char[LongestEscapedKode];
        try
        {
            var kode = buffer[..reader.CopyString(buffer)];
            return TryParse(kode, out var value) ? value : default;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair or broken UTF-8: certainly none of our codes.
            return default;
        }
    }

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.Null => "null, and the property does not allow it",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        _ => "something else",
    };
}
