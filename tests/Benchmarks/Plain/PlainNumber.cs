using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nir.Benchmarks.Plain;

/// <summary>A number with its leading zeros.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct PlainNumber(long Value, byte Digits)
{
    internal sealed class Converter : JsonConverter<PlainNumber>
    {
        public override PlainNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Utf8Parser.TryParse(reader.ValueSpan, out long value, out var digits) && digits == reader.ValueSpan.Length
                ? new(value, (byte)digits)
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, PlainNumber value, JsonSerializerOptions options)
        {
            Span<byte> text = stackalloc byte[12];
            Utf8Formatter.TryFormat(value.Value, text, out var length, new('D', value.Digits));
            writer.WriteStringValue(text[..length]);
        }
    }
}
