using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Nir.Sdk.Json;

/// <summary>The path to a place in a JSON text, from its root. A nested read knows only the path below itself.</summary>
internal static class JsonPath
{
    /// <summary>The path (<c>$.tiltak[0]</c>) of the value that begins at a byte.</summary>
    public static string Find(ReadOnlySpan<byte> utf8Json, long start)
    {
        var reader = new Utf8JsonReader(utf8Json);
        var levels = new Stack<Level>();
        while (reader.Read())
        {
            Enter(ref reader, levels);
            if (reader.TokenStartIndex >= start)
            {
                break;
            }

            Leave(ref reader, levels);
        }

        return levels.Reverse().Aggregate(new StringBuilder("$"), static (path, level) => level.AppendTo(path)).ToString();
    }

    private static void Enter(ref Utf8JsonReader reader, Stack<Level> levels)
    {
        if (reader.TokenType is JsonTokenType.PropertyName)
        {
            levels.Push(levels.Pop() with { Member = Name(ref reader) });
        }
        else if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
        {
            levels.Pop();
        }
        else if (levels.TryPop(out var level))
        {
            levels.Push(level with { Index = level.Index + 1 });
        }
    }

    // A name that is not Unicode is what is wrong, or stands beside it.
    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    private static void Leave(ref Utf8JsonReader reader, Stack<Level> levels)
    {
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
        {
            levels.Push(new Level(reader.TokenType is JsonTokenType.StartArray, -1, null));
        }
    }

    private readonly record struct Level(bool IsArray, int Index, string? Member)
    {
        public StringBuilder AppendTo(StringBuilder path) =>
            IsArray ? path.Append(CultureInfo.InvariantCulture, $"[{Index}]") : path.Append('.').Append(Member);
    }
}
