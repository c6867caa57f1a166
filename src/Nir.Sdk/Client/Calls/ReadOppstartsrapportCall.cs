using System.Globalization;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Client.Calls;

/// <summary>Reads a report. Who began within three months, of those whose months began to run in a year.</summary>
/// <param name="Year">The year.</param>
public sealed record ReadOppstartsrapportCall(int Year) : NirCall<Oppstartsrapport>
{
    /// <inheritdoc/>
    public override string Name => "read-oppstart";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Get, "/v1/rapporter/oppstart");

    /// <inheritdoc/>
    public override CallOutcome Describe(Oppstartsrapport result) => new(CallOutcomeKind.Read);

    internal override HttpForm<Oppstartsrapport> ToHttp() => new JsonForm<Oppstartsrapport>(NirJsonContext.Default.Oppstartsrapport)
    {
        Query = string.Create(CultureInfo.InvariantCulture, $"?aar={Year}"),
    };
}
