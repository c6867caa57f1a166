using Nir.Sdk.Client.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Calls;

/// <summary>Reads what other sources have told of a person.</summary>
/// <param name="Person">Whom: at least one identifier.</param>
public sealed record ReadPersondataCall(PersonReference Person) : NirCall<Persondata>
{
    /// <inheritdoc/>
    public override string Name => "read-persondata";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Post, "/v1/persondata");

    /// <inheritdoc/>
    public override CallOutcome Describe(Persondata result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(CallOutcomeKind.Read);
    }

    internal override HttpForm<Persondata> ToHttp() => JsonForm.AboutPerson(Person, NirJsonContext.Default.Persondata);
}
