using Nir.Sdk.Client.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Client.Calls;

/// <summary>Reads a page of a personliste.</summary>
/// <param name="Query">What is asked.</param>
public sealed record ReadPersonlisteCall(PersonlisteQuery Query) : NirCall<PersonlistePage>
{
    /// <inheritdoc/>
    public override string Name => "read-personliste";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Post, "/v1/personliste");

    /// <inheritdoc/>
    public override CallOutcome Describe(PersonlistePage result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return CallOutcome.Found(result.Rows.Select(static row => row.Registrering).OfType<Guid>());
    }

    internal override HttpForm<PersonlistePage> ToHttp() => new JsonForm<PersonlistePage>(NirJsonContext.Default.PersonlistePage)
    {
        Body = HttpBody.From(Query, NirJsonContext.Default.PersonlisteQuery),
    };
}
