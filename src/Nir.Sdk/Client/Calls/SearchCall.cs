using Nir.Sdk.Client.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Calls;

/// <summary>Finds the registrations of a person that the caller may see.</summary>
/// <param name="Person">Whom: at least one identifier.</param>
public sealed record SearchCall(PersonReference Person) : NirCall<SearchResult>
{
    /// <inheritdoc/>
    public override string Name => "search";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Post, "/v1/registreringer/soek");

    /// <inheritdoc/>
    public override CallOutcome Describe(SearchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return CallOutcome.Found(result.Treff.Select(static treff => treff.Id));
    }

    internal override HttpForm<SearchResult> ToHttp() => JsonForm.AboutPerson(Person, NirJsonContext.Default.SearchResult);
}
