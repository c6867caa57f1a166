using System.Globalization;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Client.Calls;

/// <summary>Reads a report. Those who ended the introduction programme in a year.</summary>
/// <param name="Year">The year.</param>
public sealed record ReadAvslutningsrapportCall(int Year) : NirCall<Avslutningsrapport>
{
    /// <inheritdoc/>
    public override string Name => "read-avsluttede";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Get, "/v1/rapporter/avsluttede");

    /// <inheritdoc/>
    public override CallOutcome Describe(Avslutningsrapport result) => new(CallOutcomeKind.Read);

    internal override HttpForm<Avslutningsrapport> ToHttp() => new JsonForm<Avslutningsrapport>(NirJsonContext.Default.Avslutningsrapport)
    {
        Query = string.Create(CultureInfo.InvariantCulture, $"?aar={Year}"),
    };
}
