using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Http;

/// <summary>Writes the JSON body of a request.</summary>
internal static class HttpBody
{
    /// <exception cref="NirException">It cannot be written. Nothing was sent.</exception>
    public static byte[] Write<T>(T content, JsonTypeInfo<T> typeInfo)
    {
        try
        {
            return JsonSerializer.SerializeToUtf8Bytes(content, typeInfo);
        }
        catch (JsonException fault)
        {
            throw new NirException(
                NirErrorCode.InvalidRequest,
                "What is to be sent cannot be written: a code in it is Ukjent, or a value that must be given is not. Nothing was sent. Validate it first to see which.",
                fault);
        }
    }
}
