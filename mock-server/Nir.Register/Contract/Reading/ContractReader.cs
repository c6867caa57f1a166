using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nir.Register.Contract.Answers;
using Nir.Sdk.Json;

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
            // Its message may quote the body: the place and the expectation are worked out anew. NotSupportedException: no familie.
            var fault = TextFault.Find(utf8Json, type.Options.MaxDepth) ?? ModelFault.Find(utf8Json, type);
            throw new RequestError(Problems.InvalidJson(fault.ToString()));
        }
    }
}
