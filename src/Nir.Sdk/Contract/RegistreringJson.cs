using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>
/// A registration to and from JSON. One whose family stands first, as this library writes it, is read straight on; for any other the serializer looks through
/// the whole
/// text for its family first.
/// </summary>
internal static class RegistreringJson
{
    private static readonly RegistreringJsonContext InOrder =
        new(new JsonSerializerOptions(RegistreringJsonContext.Default.Options) { AllowOutOfOrderMetadataProperties = false });

    /// <summary>What writes one.</summary>
    public static JsonTypeInfo<Registrering> Type => InOrder.Registrering;

    /// <summary>Reads one.</summary>
    /// <param name="utf8Json">UTF-8 JSON.</param>
    /// <exception cref="Exception">As <see cref="JsonSerializer"/> throws them: it is none.</exception>
    public static Registrering? Read(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            if (BeginsWithFamily(utf8Json))
            {
                return JsonSerializer.Deserialize(utf8Json, InOrder.Registrering);
            }
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException or InvalidOperationException)
        {
            // Told below, in the words of one who has seen the whole text.
        }

        return JsonSerializer.Deserialize(utf8Json, RegistreringJsonContext.Default.Registrering);
    }

    private static bool BeginsWithFamily(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        return reader.Read() && reader.Read() && reader.TokenType is JsonTokenType.PropertyName && reader.ValueTextEquals("familie"u8);
    }
}
