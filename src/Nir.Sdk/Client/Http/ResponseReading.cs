using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nir.Sdk.Contract;
using Nir.Sdk.Json;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Http;

/// <summary>Reads JSON bodies. What cannot be read is false, and the reason is dropped: it may hold a part of the body.</summary>
internal static class ResponseReading
{
    public static bool TryRead<T>(ReadOnlyMemory<byte>? body, JsonTypeInfo<T> typeInfo, [NotNullWhen(true)] out T? value)
        where T : class
    {
        value = null;
        try
        {
            value = body is { Span: var read } && UnicodeText.IsUtf8(read) ? JsonSerializer.Deserialize(read, typeInfo) : null;
        }
        catch (Exception error) when (IsReadFault(error))
        {
        }

        return value is not null;
    }

    public static bool TryRead(ReadOnlyMemory<byte>? body, [NotNullWhen(true)] out ReadRegistrering? read)
    {
        read = null;
        try
        {
            read = body is { } held ? NirJson.Read(held.Span) : null;
        }
        catch (Exception error) when (IsReadFault(error))
        {
        }

        return read is not null;
    }

    /// <summary>Reads the answer to a transfer. Null: it cannot be read.</summary>
    public static OverfoeringResponse? ReadTransfer(ReadOnlyMemory<byte>? body) =>
        body is { Span: var read } && UnicodeText.IsUtf8(read) && OrdinaryResponse.Read(read) is { } ordinary ? ordinary
        : TryRead(body, ReceivedJsonContext.Default.ReceivedResponse, out var received)
            ? new() { Id = received.Id, Version = received.Version, Merknader = ForeignAvvik.Read(received.Merknader) }
        : null;

    // A missing discriminator is a NotSupportedException, and half of a surrogate pair an InvalidOperationException.
    private static bool IsReadFault(Exception error) => error is JsonException or NotSupportedException or InvalidOperationException;
}
