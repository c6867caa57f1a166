using System.Globalization;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Client.Calls;

/// <summary>Reads a report. What is due in the next weeks, and what is overdue.</summary>
/// <param name="Weeks">How many weeks ahead, 0-52.</param>
public sealed record ReadFristrapportCall(int Weeks) : NirCall<Fristrapport>
{
    /// <inheritdoc/>
    public override string Name => "read-frister";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Get, "/v1/rapporter/frister");

    /// <inheritdoc/>
    public override CallOutcome Describe(Fristrapport result) => new(CallOutcomeKind.Read);

    internal override HttpForm<Fristrapport> ToHttp() => new JsonForm<Fristrapport>(NirJsonContext.Default.Fristrapport)
    {
        Query = string.Create(CultureInfo.InvariantCulture, $"?uker={Weeks}"),
    };
}
