using System.Text.Json;
using System.Text.Unicode;

namespace Nir.Sdk.Json;

/// <summary>Refuses what no text can hold. The serializer copies members that it does not know without looking at their bytes.</summary>
internal static class UnicodeText
{
    /// <summary>Whether a JSON text is UTF-8.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> utf8Json) => Utf8.IsValid(utf8Json);

    /// <exception cref="JsonException">It is not UTF-8, or a text in it is half of a surrogate pair. The message shows nothing of it.</exception>
    public static void Require(ReadOnlySpan<byte> utf8Json)
    {
        if (!IsUtf8(utf8Json))
        {
            throw new ExpectedValueException("The text is not UTF-8.");
        }

        // Seldom: only these can be halves.
        if ((utf8Json.IndexOf("\\ud"u8) >= 0 || utf8Json.IndexOf("\\uD"u8) >= 0) && HasHalfPair(utf8Json))
        {
            throw new ExpectedValueException("A \\u escape is half of a surrogate pair.");
        }
    }

    private static bool HasHalfPair(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
        catch (JsonException)
        {
            // No JSON: the serializer says where.
            return false;
        }
    }
}
