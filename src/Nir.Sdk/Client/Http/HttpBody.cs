using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Http;

/// <summary>The JSON body of a request, which is written when it is to go out.</summary>
internal abstract class HttpBody
{
    public static HttpBody From<T>(T content, JsonTypeInfo<T> typeInfo) => new BodyOf<T>(content, typeInfo);

    // By plain code: a program's first call would else wait for the serializer to learn the whole contract.
    public static HttpBody From(Registrering registrering) => new RegistreringBody(registrering);

    /// <exception cref="JsonException">It cannot be written.</exception>
    public abstract void WriteTo(Utf8JsonWriter writer);

    private sealed class RegistreringBody(Registrering registrering) : HttpBody
    {
        public override void WriteTo(Utf8JsonWriter writer) => ModelWriter.Write(writer, registrering);
    }

    private sealed class BodyOf<T>(T content, JsonTypeInfo<T> typeInfo) : HttpBody
    {
        public override void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, content, typeInfo);
    }
}
