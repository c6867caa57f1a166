using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Identifikatorer;

/// <summary>
/// Stands on the identifiers of a registration's person: written by <c>NirJson</c>, and refused by every other JSON, which would write a mask
/// that nobody can read back.
/// </summary>
/// <typeparam name="T">The identifier.</typeparam>
public sealed class NirJsonOnlyConverter<T> : JsonConverter<T>
    where T : struct, IIdentifikator<T>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <summary>Reads the raw value, for <c>NirJson</c>; null is not given.</summary>
    /// <exception cref="NotSupportedException">It is another's JSON. The message says what to use.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RawConverter(options).Read(ref reader, typeToConvert, options);

    /// <summary>Writes the raw value, for <c>NirJson</c>.</summary>
    /// <exception cref="NotSupportedException">It is another's JSON. The message says what to use.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => RawConverter(options).Write(writer, value, options);

    private static RawIdentifikatorConverter<T> RawConverter(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        // By index: an enumerator would be allocated for each identifier.
        for (var i = 0; i < options.Converters.Count; i++)
        {
            if (options.Converters[i] is RawIdentifikatorConverter<T> raw)
            {
                return raw;
            }
        }

        throw ForeignSerializer.Refuse("A registration");
    }
}
