using System.Text.Json;

namespace Nir.Conformance.Scenarios;

/// <summary>Finds the lines that the elements of an object's lists begin on, so that a report can point at them.</summary>
internal static class JsonLines
{
    /// <summary>The line of each element, by its JSON pointer (<c>/naar/0</c>).</summary>
    public static Dictionary<string, int> Find(ReadOnlySpan<byte> utf8Json)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(utf8Json);
        var (name, index, line, read) = ("", 0, 1, 0);
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            line += utf8Json[read..start].Count((byte)'\n');
            read = start;
            if (reader.CurrentDepth == 1 && reader.TokenType is JsonTokenType.PropertyName)
            {
                (name, index) = (reader.GetString()!, 0);
            }
            else if (reader.CurrentDepth == 2 && reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                lines.TryAdd($"/{name}/{index++}", line);
            }
        }

        return lines;
    }
}
