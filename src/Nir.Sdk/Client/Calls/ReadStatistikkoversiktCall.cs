using Nir.Sdk.Client.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Client.Calls;

/// <summary>Reads which series of statistics there are.</summary>
public sealed record ReadStatistikkoversiktCall : NirCall<Statistikkoversikt>
{
    /// <inheritdoc/>
    public override string Name => "read-statistikkserier";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Get, "/v1/statistikk/serier");

    /// <inheritdoc/>
    public override CallOutcome Describe(Statistikkoversikt result) => new(CallOutcomeKind.Read);

    internal override HttpForm<Statistikkoversikt> ToHttp() => new JsonForm<Statistikkoversikt>(NirJsonContext.Default.Statistikkoversikt);
}
