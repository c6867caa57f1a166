using System.Text.Json.Serialization.Metadata;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Http;

/// <summary>A read that the register answers with one JSON document.</summary>
/// <param name="typeInfo">What the document is.</param>
internal sealed class JsonForm<TResult>(JsonTypeInfo<TResult> typeInfo) : HttpForm<TResult>
    where TResult : class
{
    /// <summary>Puts our own words in the place of another's. Null: the document has none.</summary>
    public Func<TResult, TResult>? Own { get; init; }

    public override bool IsWrite => false;

    public override bool IsDone(HttpAnswer answer) => answer is { Status: 200, MediaType: HttpAnswer.Json };

    public override TResult Unknown(string correlationId, string reason) => throw new NotSupportedException("A read has no unknown outcome.");

    protected override TResult Done(HttpAnswer answer) =>
        ResponseReading.TryRead(answer.Body, typeInfo, out var document) ? Own?.Invoke(document) ?? document : throw HttpFaults.Unreadable(answer);
}

/// <summary>Makes reads that the register answers with one JSON document.</summary>
internal static class JsonForm
{
    /// <summary>A question about a person, who is named in the body and never in the address.</summary>
    public static JsonForm<TResult> AboutPerson<TResult>(PersonReference person, JsonTypeInfo<TResult> typeInfo, Func<TResult, TResult>? own = null)
        where TResult : class =>
        new(typeInfo) { Body = HttpBody.From(new PersonSearch { Person = person }, NirJsonContext.Default.PersonSearch), Own = own };
}
