using System.Globalization;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Client.Calls;

/// <summary>Reads a report. Hours of a year, and what norsktilskudd is counted from.</summary>
/// <param name="Year">The year.</param>
public sealed record ReadTimerapportCall(int Year) : NirCall<Timerapport>
{
    /// <inheritdoc/>
    public override string Name => "read-timer";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Get, "/v1/rapporter/timer");

    /// <inheritdoc/>
    public override CallOutcome Describe(Timerapport result) => new(CallOutcomeKind.Read);

    internal override HttpForm<Timerapport> ToHttp() => new JsonForm<Timerapport>(NirJsonContext.Default.Timerapport)
    {
        Query = string.Create(CultureInfo.InvariantCulture, $"?aar={Year}"),
    };
}
