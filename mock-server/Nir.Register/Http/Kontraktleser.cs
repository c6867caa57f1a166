using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Nir.Register.Http;

/// <summary>Reads a body as a type of the contract. What is wrong with it is told by place and expectation, never by what stood there.</summary>
internal static class Kontraktleser
{
    public static T Les<T>(ReadOnlySpan<byte> utf8Json, JsonTypeInfo<T> type)
        where T : class
    {
        if (Tekstfeil.Finn(utf8Json, type.Options.MaxDepth) is { } tekstfeil)
        {
            throw new Forespoerselsfeil(Problemer.UgyldigJson(tekstfeil.ToString()));
        }

        try
        {
            return JsonSerializer.Deserialize(utf8Json, type) ?? throw new JsonException();
        }
        catch (Exception feil) when (feil is JsonException or NotSupportedException)
        {
            // Its message may quote the body: the place and the expectation are worked out anew. NotSupportedException: no familie.
            throw new Forespoerselsfeil(Problemer.UgyldigJson(Modellfeil.Finn(utf8Json, type).ToString()));
        }
    }
}
