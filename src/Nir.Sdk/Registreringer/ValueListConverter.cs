using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Nir.Sdk.Json;

namespace Nir.Sdk.Registreringer;

/// <summary>A <see cref="ValueList{T}"/> as a JSON array. A null item is refused: it would mean nothing.</summary>
internal sealed class ValueListConverter<T> : JsonConverter<ValueList<T>>
{
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new ExpectedValueException("A list is expected.");
        }

        var typeInfo = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var items = ImmutableArray.CreateBuilder<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = reader.TokenStartIndex;
            try
            {
                items.Add(JsonSerializer.Deserialize(ref reader, typeInfo) ?? throw new ExpectedValueException("An item of a list cannot be null."));
            }
            catch (JsonException exception)
            {
                throw new JsonListItemException(exception, start);
            }
        }

        return new ValueList<T>(items.DrainToImmutable());
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        var typeInfo = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (var item in value)
        {
            if (item is null)
            {
                throw new JsonException("An item of a list is null, which cannot be written or read back. Take it out of the list.");
            }

            JsonSerializer.Serialize(writer, item, typeInfo);
        }

        writer.WriteEndArray();
    }
}
