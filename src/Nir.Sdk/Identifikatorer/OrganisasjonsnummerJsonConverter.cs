using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Identifikatorer;

/// <summary>JSON for <see cref="Organisasjonsnummer"/>: a string of nine digits, also as the name of a property. It is no personal data, so it is never
/// masked.</summary>
public sealed class OrganisasjonsnummerJsonConverter : JsonConverter<Organisasjonsnummer>
{
    /// <summary>Reads the number.</summary>
    /// <exception cref="JsonException">The JSON value is not a string or not a valid number. The message never shows the value.</exception>
    public override Organisasjonsnummer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValue.Read<Organisasjonsnummer>(ref reader);

    /// <summary>Writes the number.</summary>
    /// <exception cref="JsonException"><paramref name="value"/> is not given.</exception>
    public override void Write(Utf8JsonWriter writer, Organisasjonsnummer value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonValue.Write(writer, value);
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The name is not a valid number.</exception>
    public override Organisasjonsnummer ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValue.Read<Organisasjonsnummer>(ref reader);

    /// <inheritdoc/>
    /// <exception cref="JsonException"><paramref name="value"/> is not given.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, Organisasjonsnummer value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonValue.WriteName(writer, value);
    }
}
