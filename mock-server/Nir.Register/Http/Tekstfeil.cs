using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Nir.Register.Http;

/// <summary>Finds what keeps a text from being JSON in UTF-8, before anyone tries to understand it.</summary>
internal static class Tekstfeil
{
    /// <summary>The first fault; null when there is none.</summary>
    public static Lesefeil? Finn(ReadOnlySpan<byte> utf8Json, int maksDybde)
    {
        if (UgyldigUtf8(utf8Json) is { } posisjon)
        {
            return Lesefeil.Ved(utf8Json, posisjon, null, "the text is not UTF-8.");
        }

        var leser = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = maksDybde });
        try
        {
            while (leser.Read())
            {
                // An escaped half of a surrogate pair is well-formed JSON that no text can hold.
                if (leser.ValueIsEscaped)
                {
                    leser.GetString();
                }
            }

            return null;
        }
        catch (InvalidOperationException)
        {
            return Lesefeil.Ved(utf8Json, leser.TokenStartIndex, null, "a \\u escape is half of a surrogate pair.");
        }
        catch (JsonException feil)
        {
            var dybde = leser.CurrentDepth + (leser.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0);
            var forventet = dybde >= maksDybde ? $"JSON at most {maksDybde} levels deep is expected." : "well-formed JSON is expected.";
            return new Lesefeil((int)(feil.LineNumber ?? 0) + 1, (int)(feil.BytePositionInLine ?? 0) + 1, null, forventet);
        }
    }

    private static int? UgyldigUtf8(ReadOnlySpan<byte> tekst)
    {
        if (System.Text.Unicode.Utf8.IsValid(tekst))
        {
            return null;
        }

        var posisjon = 0;
        while (Rune.DecodeFromUtf8(tekst[posisjon..], out _, out var lest) is OperationStatus.Done)
        {
            posisjon += lest;
        }

        return posisjon;
    }
}
