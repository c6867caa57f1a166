using System.Text.Json;
using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Registreringer;

/// <summary><see cref="IsoUke"/> as <c>"2026-W08"</c>.</summary>
public sealed class IsoUkeConverter : JsonConverter<IsoUke>
{
    private const string Expected = "An ISO week is a text such as \"2026-W08\", and must exist in that year.";

    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON value is no such text. The message never shows it.</exception>
    public override IsoUke Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TextReading.Read<IsoUke>(ref reader, Expected);

    /// <inheritdoc/>
    /// <exception cref="JsonException"><paramref name="value"/> is not given.</exception>
    public override void Write(Utf8JsonWriter writer, IsoUke value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Write(writer, value);
    }

    internal static void Write(Utf8JsonWriter writer, IsoUke value)
    {
        if (value == default)
        {
            throw new JsonException(
                "The ISO week is not given (it is default), so it cannot be written. Give it a value, or make the property nullable and leave it null.");
        }

        Span<byte> text = stackalloc byte[IsoUke.TextLength];
        value.Write(text);
        writer.WriteStringValue(text);
    }
}
