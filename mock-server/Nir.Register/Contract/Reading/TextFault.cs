using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Nir.Register.Contract.Reading;

/// <summary>Finds what keeps a text from being JSON in UTF-8, before anyone tries to understand it.</summary>
internal static class TextFault
{
    /// <summary>The first fault; null when there is none.</summary>
    public static ReadFault? Find(ReadOnlySpan<byte> utf8Json, int maxDepth)
    {
        if (InvalidUtf8(utf8Json) is { } position)
        {
            return ReadFault.At(utf8Json, position, null, "the text is not UTF-8.");
        }

        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            while (reader.Read())
            {
                // An escaped half of a surrogate pair is well-formed JSON that no text can hold.
                if (reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }

            return null;
        }
        catch (InvalidOperationException)
        {
            return ReadFault.At(utf8Json, reader.TokenStartIndex, null, "a \\u escape is half of a surrogate pair.");
        }
        catch (JsonException error)
        {
            var depth = reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0);
            var expected = depth >= maxDepth ? $"JSON at most {maxDepth} levels deep is expected." : "well-formed JSON is expected.";
            return new ReadFault((int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1, null, expected);
        }
    }

    private static int? InvalidUtf8(ReadOnlySpan<byte> text)
    {
        if (System.Text.Unicode.Utf8.IsValid(text))
        {
            return null;
        }

        var position = 0;
        while (Rune.DecodeFromUtf8(text[position..], out _, out var read) is OperationStatus.Done)
        {
            position += read;
        }

        return position;
    }
}
