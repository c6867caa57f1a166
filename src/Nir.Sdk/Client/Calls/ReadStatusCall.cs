using Nir.Sdk.Client.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Calls;

/// <summary>Reads where a person's registrations stand.</summary>
/// <param name="Person">Whom: at least one identifier.</param>
public sealed record ReadStatusCall(PersonReference Person) : NirCall<Personstatus>
{
    /// <inheritdoc/>
    public override string Name => "read-status";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Post, "/v1/status");

    /// <inheritdoc/>
    public override CallOutcome Describe(Personstatus result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return CallOutcome.Found(result.Registreringer.Select(static registrering => registrering.Id));
    }

    internal override HttpForm<Personstatus> ToHttp() => JsonForm.AboutPerson(Person, NirJsonContext.Default.Personstatus, Own);

    private static Personstatus Own(Personstatus status) => status with
    {
        Registreringer = status.Registreringer
            .Select(static one => one with { Merknader = ForeignAvvik.Read(one.Merknader.Select(ReceivedAvvik.From).ToValueList()) }).ToValueList(),
    };
}
