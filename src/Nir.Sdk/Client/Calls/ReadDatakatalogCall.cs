using Nir.Sdk.Client.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Client.Calls;

/// <summary>Reads the catalogue of the data sets that NIR is made of.</summary>
public sealed record ReadDatakatalogCall : NirCall<Datakatalog>
{
    /// <inheritdoc/>
    public override string Name => "read-datakatalog";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Get, "/v1/datakatalog");

    /// <inheritdoc/>
    public override CallOutcome Describe(Datakatalog result) => new(CallOutcomeKind.Read);

    internal override HttpForm<Datakatalog> ToHttp() => new JsonForm<Datakatalog>(NirJsonContext.Default.Datakatalog);
}
