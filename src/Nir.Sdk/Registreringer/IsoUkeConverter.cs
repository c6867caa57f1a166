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
    public override void Write(Utf8JsonWriter writer, IsoUke value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
