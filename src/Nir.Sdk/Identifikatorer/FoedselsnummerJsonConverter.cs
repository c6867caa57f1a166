using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Identifikatorer;

/// <summary>
/// Plain JSON for <see cref="Foedselsnummer"/>: writes the mask, so that a log, a cache or a message queue never holds the value by accident.
/// Reads a raw value; reading a mask back is a <see cref="JsonException"/> that says so. The raw value is written by <c>NirJson</c> only.
/// </summary>
public sealed class FoedselsnummerJsonConverter : JsonConverter<Foedselsnummer>
{
    /// <summary>Reads a raw value.</summary>
    /// <exception cref="JsonException">The JSON value is not a string, is masked or is not a valid number. The message never shows the value.</exception>
    public override Foedselsnummer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValue.Read<Foedselsnummer>(ref reader);

    /// <summary>Writes <see cref="Foedselsnummer.Mask"/>.</summary>
    /// <exception cref="JsonException"><paramref name="value"/> is not given.</exception>
    public override void Write(Utf8JsonWriter writer, Foedselsnummer value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonValue.Write(writer, value);
    }
}
