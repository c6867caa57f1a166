using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nir.Register.Contract.Answers;

namespace Nir.Register.Contract.Reading;

/// <summary>Reads a body as a type of the contract. What is wrong with it is told by place and expectation, never by what stood there.</summary>
internal static class ContractReader
{
    public static T Read<T>(ReadOnlySpan<byte> utf8Json, JsonTypeInfo<T> type)
        where T : class
    {
        if (TextFault.Find(utf8Json, type.Options.MaxDepth) is { } textError)
        {
            throw new RequestError(Problems.InvalidJson(textError.ToString()));
        }

        try
        {
            return JsonSerializer.Deserialize(utf8Json, type) ?? throw new JsonException();
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            // Its message may quote the body: the place and the expectation are worked out anew. NotSupportedException: no familie.
            throw new RequestError(Problems.InvalidJson(ModelFault.Find(utf8Json, type).ToString()));
        }
    }
}
