using System.Text.Json;

namespace Nir.Sdk.Json;

/// <summary>A fault inside an item of a list. The serializer reads an item by itself, and tells the place from the item's own beginning.</summary>
internal sealed class JsonListItemException(JsonException fault, long start)
    : JsonException(fault.Message, fault.Path ?? "$", fault.LineNumber, fault.BytePositionInLine, fault)
{
    /// <summary>Where the item begins: the byte in the text that its list was read from.</summary>
    public long Start { get; } = start + (fault is JsonListItemException inner ? inner.Start : 0);

    /// <summary>What was wrong, and its path from the root of the text that holds the list.</summary>
    public (Exception Cause, string Path) FromRoot(ReadOnlySpan<byte> utf8Json)
    {
        var fault = InnerException;
        while (fault is JsonListItemException inner)
        {
            fault = inner.InnerException;
        }

        return (fault!, JsonPath.Find(utf8Json, Start) + Path![1..]);
    }
}
