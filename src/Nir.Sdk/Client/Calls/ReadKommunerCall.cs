using System.Globalization;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Calls;

/// <summary>Reads the kommuner that the register knows.</summary>
/// <param name="Date">The day they exist on. Null: all of the list.</param>
public sealed record ReadKommunerCall(DateOnly? Date = null) : NirCall<ValueList<KommuneExtract>>
{
    /// <inheritdoc/>
    public override string Name => "read-kommuner";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Get, "/v1/kommuner");

    /// <inheritdoc/>
    public override CallOutcome Describe(ValueList<KommuneExtract> result) => new(CallOutcomeKind.Read);

    internal override HttpForm<ValueList<KommuneExtract>> ToHttp() =>
        new JsonForm<ValueList<KommuneExtract>>(NirJsonContext.Default.ValueListKommuneExtract)
        {
            Query = Date is { } day ? $"?dato={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "",
        };
}
