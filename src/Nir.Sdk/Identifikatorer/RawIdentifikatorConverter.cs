using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Identifikatorer;

/// <summary>
/// Raw JSON for an identifier that is personal data. It is added to <see cref="JsonSerializerOptions.Converters"/>, where it wins over the
/// converter named on the type, by the transport and NirJson and by no one else.
/// </summary>
internal sealed class RawIdentifikatorConverter<T> : JsonConverter<T>
    where T : struct, IIdentifikator<T>
{
    // In the contract a member that is null is not given, and a number that is not given is default.
    public override bool HandleNull => true;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Null ? default : JsonValue.Read<T>(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonValue.WriteRaw(writer, value);
}
