using System.Text.Json;
using System.Text.Json.Serialization;
using Nir.Sdk.Registreringer;

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
            : throw new JsonException(Expected);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary><see cref="IsoUke"/> as <c>"2026-W08"</c>.</summary>
internal sealed class IsoUkeConverter : TextConverter<IsoUke>
{
    protected override string Expected => "An ISO week is a text such as \"2026-W08\", and must exist in that year.";
}

/// <summary><see cref="Spraakkode"/> as <c>"uk"</c>.</summary>
internal sealed class SpraakkodeConverter : TextConverter<Spraakkode>
{
    protected override string Expected => "A language code is a text of two or three letters a-z (ISO 639).";
}
