using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Identifikatorer;

/// <summary>
/// Raw JSON for <see cref="DufNummer"/>. It is added to <see cref="JsonSerializerOptions.Converters"/>, where it wins over the converter
/// named on the type, by the transport and NirJson and by no one else.
/// </summary>
internal sealed class RawDufNummerConverter : JsonConverter<DufNummer>
{
    public override DufNummer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValue.Read<DufNummer>(ref reader);

    public override void Write(Utf8JsonWriter writer, DufNummer value, JsonSerializerOptions options) =>
        JsonValue.WriteRaw(writer, value);
}
