using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nir.Register.Contract.Answers;
using Nir.Sdk.Contract;
using Nir.Sdk.Json;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Contract.Reading;

/// <summary>Reads a body as a type of the contract. What is wrong with it is told by place and expectation, never by what stood there.</summary>
internal static class ContractReader
{
    public static T Read<T>(ReadOnlySpan<byte> utf8Json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            UnicodeText.Require(utf8Json);
            return JsonSerializer.Deserialize(utf8Json, type) ?? throw new JsonException();
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            throw Describe(utf8Json, type);
        }
    }

    public static Registrering ReadRegistrering(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            UnicodeText.Require(utf8Json);
            return RegistreringJson.Read(utf8Json) ?? throw new JsonException();
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            throw Describe(utf8Json, RegistreringJsonContext.Default.Registrering);
        }
    }

    // The serializer's message may quote the body: the place and the expectation are worked out anew. NotSupportedException: no familie.
    private static RequestError Describe(ReadOnlySpan<byte> utf8Json, JsonTypeInfo type) =>
        new(Problems.InvalidJson((TextFault.Find(utf8Json, type.Options.MaxDepth) ?? ModelFault.Find(utf8Json, type)).ToString()));
}
