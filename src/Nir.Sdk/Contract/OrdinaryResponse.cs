using System.Text.Json;

namespace Nir.Sdk.Contract;

/// <summary>
/// Reads the ordinary answer to a transfer by plain code: its three members, each once, without remarks. All else is left to the serializer, which a program's
/// first call would have to wait for.
/// </summary>
internal static class OrdinaryResponse
{
    /// <summary>Reads one.</summary>
    /// <param name="utf8Json">UTF-8 JSON.</param>
    /// <returns>Null: it is another.</returns>
    public static OverfoeringResponse? Read(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            return ReadMembers(utf8Json);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static OverfoeringResponse? ReadMembers(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        Guid? id = null;
        string? version = null;
        var isWithoutMerknader = false;
        var isOrdinary = reader.Read() && reader.TokenType is JsonTokenType.StartObject;
        while (isOrdinary && reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (id is null && reader.ValueTextEquals("id"u8))
            {
                id = reader.Read() && reader.TokenType is JsonTokenType.String && reader.TryGetGuid(out var given) ? given : null;
                isOrdinary = id is not null;
            }
            else if (version is null && reader.ValueTextEquals("versjon"u8))
            {
                version = reader.Read() && reader.TokenType is JsonTokenType.String ? reader.GetString() : null;
                isOrdinary = version is not null;
            }
            else
            {
                isOrdinary = !isWithoutMerknader && reader.ValueTextEquals("merknader"u8)
                    && reader.Read() && reader.TokenType is JsonTokenType.StartArray
                    && reader.Read() && reader.TokenType is JsonTokenType.EndArray;
                isWithoutMerknader = true;
            }
        }

        return isOrdinary && id is { } of && version is not null && isWithoutMerknader && reader.TokenType is JsonTokenType.EndObject && !reader.Read()
            ? new OverfoeringResponse { Id = of, Version = version, Merknader = [] }
            : null;
    }
}
