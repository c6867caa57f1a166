using Nir.Sdk.Client.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Client.Calls;

/// <summary>Downloads a personliste as CSV.</summary>
/// <param name="Query">What is asked. Pages are not cut.</param>
/// <param name="Destination">Where the file is written, as it comes. When the call fails, what stands there is not whole.</param>
/// <param name="WithByteOrderMark">Whether a byte order mark stands first.</param>
public sealed record DownloadPersonlisteCall(PersonlisteQuery Query, Stream Destination, bool WithByteOrderMark = false) : NirCall<DownloadedFile>
{
    /// <inheritdoc/>
    public override string Name => "download-personliste";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Post, "/v1/personliste/csv");

    /// <inheritdoc/>
    public override CallOutcome Describe(DownloadedFile result) => new(CallOutcomeKind.Read);

    internal override HttpForm<DownloadedFile> ToHttp() => new FileForm
    {
        Body = HttpBody.From(Query, NirJsonContext.Default.PersonlisteQuery),
        Query = WithByteOrderMark ? "?bom=true" : "",
        Destination = Destination,
    };
}
