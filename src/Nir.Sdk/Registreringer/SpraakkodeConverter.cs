using System.Text.Json;
using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Registreringer;

/// <summary><see cref="Spraakkode"/> as <c>"uk"</c>.</summary>
public sealed class SpraakkodeConverter : JsonConverter<Spraakkode>
{
    private const string Expected = "A language code is a text of two or three letters a-z (ISO 639).";

    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON value is no such text. The message never shows it.</exception>
    public override Spraakkode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TextReading.Read<Spraakkode>(ref reader, Expected);

    /// <inheritdoc/>
    /// <exception cref="JsonException"><paramref name="value"/> is not given.</exception>
    public override void Write(Utf8JsonWriter writer, Spraakkode value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Write(writer, value);
    }

    internal static void Write(Utf8JsonWriter writer, Spraakkode value)
    {
        if (value == default)
        {
            throw new JsonException(
                "The language code is not given (it is default), so it cannot be written. Give it a value, or make the property nullable and leave it null.");
        }

        writer.WriteStringValue(value.Write(stackalloc char[Spraakkode.LongestText]));
    }
}
