using System.Globalization;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Client.Calls;

/// <summary>Reads a report. Those with a vedtak on the programme that was in progress in a year.</summary>
/// <param name="Year">The year.</param>
public sealed record ReadDeltakerrapportCall(int Year) : NirCall<Deltakerrapport>
{
    /// <inheritdoc/>
    public override string Name => "read-deltakere";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Get, "/v1/rapporter/deltakere");

    /// <inheritdoc/>
    public override CallOutcome Describe(Deltakerrapport result) => new(CallOutcomeKind.Read);

    internal override HttpForm<Deltakerrapport> ToHttp() => new JsonForm<Deltakerrapport>(NirJsonContext.Default.Deltakerrapport)
    {
        Query = string.Create(CultureInfo.InvariantCulture, $"?aar={Year}"),
    };
}
