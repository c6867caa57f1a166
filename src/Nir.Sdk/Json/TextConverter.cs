using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Json;

/// <summary>Reads and writes a value as its own text. A failed read says what is expected, never what stood there.</summary>
internal abstract class TextConverter<T> : JsonConverter<T>
    where T : struct, IParsable<T>
{
    /// <summary>What the text must look like, for the error's message.</summary>
    protected abstract string Expected { get; }

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && T.TryParse(reader.GetString(), null, out var value)
            ? value
            : throw new ExpectedValueException(Expected);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
