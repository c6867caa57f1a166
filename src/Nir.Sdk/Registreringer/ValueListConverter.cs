using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Nir.Sdk.Json;

namespace Nir.Sdk.Registreringer;

/// <summary>A <see cref="ValueList{T}"/> as a JSON array. A null item is refused: it would mean nothing.</summary>
/// <remarks>
/// An item is read and written by its own converter, where it stands: <see cref="JsonSerializer"/> would first look for its end, and so read all in a list
/// twice.
/// </remarks>
internal sealed class ValueListConverter<T> : JsonConverter<ValueList<T>>
{
    private const int CountToBeginWith = 16;

    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new ExpectedValueException("A list is expected.");
        }

        // What an item is made of is not looked up for a list that has none: the first time, that takes its time.
        return !reader.Read() || reader.TokenType == JsonTokenType.EndArray ? ValueList<T>.Empty : ReadItems(ref reader, options);
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        if (value.Count > 0)
        {
            WriteItems(writer, value, options);
        }

        writer.WriteEndArray();
    }

    private static ValueList<T> ReadItems(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var items = ArrayPool<T>.Shared.Rent(CountToBeginWith);
        var count = 0;
        try
        {
            var converter = Converter(options);
            do
            {
                if (count == items.Length)
                {
                    items = Grow(items);
                }

                items[count++] = ReadItem(ref reader, converter, options);
            }
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray);

            return new(ImmutableCollectionsMarshal.AsImmutableArray(items[..count]));
        }
        finally
        {
            Return(items);
        }
    }

    private static void WriteItems(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        var converter = Converter(options);
        foreach (var item in value)
        {
            if (item is null)
            {
                throw new JsonException("An item of a list is null, which cannot be written or read back. Take it out of the list.");
            }

            converter.Write(writer, item, options);
        }
    }

    private static JsonConverter<T> Converter(JsonSerializerOptions options) => (JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter;

    private static T ReadItem(ref Utf8JsonReader reader, JsonConverter<T> converter, JsonSerializerOptions options)
    {
        var before = reader;
        try
        {
            return converter.Read(ref reader, typeof(T), options) ?? throw new ExpectedValueException("An item of a list cannot be null.");
        }
        // Its own converters throw the other two, which the serializer makes JsonExceptions of.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            throw Locate(fault, before, options);
        }
    }

    // The serializer tells the place within an item, when it is what reads it.
    private static Exception Locate(Exception fault, Utf8JsonReader before, JsonSerializerOptions options)
    {
        var start = before.TokenStartIndex;
        try
        {
            JsonSerializer.Deserialize(ref before, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
            return fault is JsonException refused ? new JsonListItemException(refused, start) : fault;
        }
        catch (JsonException located)
        {
            return new JsonListItemException(located, start);
        }
    }

    private static T[] Grow(T[] items)
    {
        var larger = ArrayPool<T>.Shared.Rent(2 * items.Length);
        items.CopyTo(larger, 0);
        Return(items);
        return larger;
    }

    private static void Return(T[] items) => ArrayPool<T>.Shared.Return(items, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}
