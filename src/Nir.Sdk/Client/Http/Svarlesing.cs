using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Http;

/// <summary>Reads JSON bodies. What cannot be read is false, and the reason is dropped: it may hold a part of the body.</summary>
internal static class Svarlesing
{
    public static bool TryLes<T>(byte[]? kropp, JsonTypeInfo<T> typeInfo, [NotNullWhen(true)] out T? verdi)
        where T : class
    {
        verdi = null;
        try
        {
            verdi = kropp is null ? null : JsonSerializer.Deserialize(kropp, typeInfo);
        }
        catch (Exception feil) when (ErLesefeil(feil))
        {
        }

        return verdi is not null;
    }

    public static bool TryLes(byte[]? kropp, [NotNullWhen(true)] out LestRegistrering? lest)
    {
        lest = null;
        try
        {
            lest = kropp is null ? null : NirJson.Les(kropp);
        }
        catch (Exception feil) when (ErLesefeil(feil))
        {
        }

        return lest is not null;
    }

    // A missing discriminator is a NotSupportedException.
    private static bool ErLesefeil(Exception feil) => feil is JsonException or NotSupportedException;
}
