using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Identifikatorer;

/// <summary>
/// Raw JSON for <see cref="Foedselsnummer"/>. It is added to <see cref="JsonSerializerOptions.Converters"/>, where it wins over the converter
/// named on the type, by the transport and NirJson and by no one else.
/// </summary>
internal sealed class RawFoedselsnummerConverter : JsonConverter<Foedselsnummer>
{
    public override Foedselsnummer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValue.Read<Foedselsnummer>(ref reader);

    public override void Write(Utf8JsonWriter writer, Foedselsnummer value, JsonSerializerOptions options) =>
        JsonValue.WriteRaw(writer, value);
}
