using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Identifikatorer;

/// <summary>
/// Plain JSON for an identifier: reads the digits, writes what may be seen. For personal data that is the mask, so that a log, a cache or a
/// message queue never holds the value by accident; the raw value is written by <c>NirJson</c> only.
/// </summary>
/// <typeparam name="T">The identifier.</typeparam>
public sealed class IdentifikatorJsonConverter<T> : JsonConverter<T>
    where T : struct, IIdentifikator<T>
{
    /// <summary>Reads the raw value.</summary>
    /// <exception cref="JsonException">The JSON value is not a string, is masked or is not a valid number. The message never shows the value.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonValue.Read<T>(ref reader);

    /// <summary>Writes the number, or the mask of personal data.</summary>
    /// <exception cref="JsonException"><paramref name="value"/> is not given.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonValue.Write(writer, value);
    }

    /// <summary>Reads the number as the name of a property.</summary>
    /// <exception cref="NotSupportedException">The number is personal data, which is never a name.</exception>
    /// <exception cref="JsonException">The name is not a valid number.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        RequireMayBeName();
        return JsonValue.Read<T>(ref reader);
    }

    /// <summary>Writes the number as the name of a property.</summary>
    /// <exception cref="NotSupportedException">The number is personal data, which is never a name.</exception>
    /// <exception cref="JsonException"><paramref name="value"/> is not given.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        RequireMayBeName();
        JsonValue.WriteName(writer, value);
    }

    private static void RequireMayBeName()
    {
        if (T.IsMasked)
        {
            throw new NotSupportedException($"A {T.Navn} is personal data and is never the name of a property. Use a list of pairs, or a key of your own.");
        }
    }
}
