using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Nir.Benchmarks.Plain;

/// <summary>An ISO week.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct PlainWeek(short Year, byte Week)
{
    internal sealed class Converter : JsonConverter<PlainWeek>
    {
        public override PlainWeek Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.ValueSpan is { Length: 8 } text && Utf8Parser.TryParse(text[..4], out short year, out _)
                && Utf8Parser.TryParse(text[6..], out byte week, out _)
                ? new(year, week)
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, PlainWeek value, JsonSerializerOptions options)
        {
            Span<byte> text = stackalloc byte[8];
            Utf8.TryWrite(text, $"{value.Year:0000}-W{value.Week:00}", out var length);
            writer.WriteStringValue(text[..length]);
        }
    }
}
