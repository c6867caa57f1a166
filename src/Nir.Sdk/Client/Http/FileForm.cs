using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Client.Http;

/// <summary>A read that the register answers with a file of CSV, which is written where the caller says as it comes.</summary>
internal sealed class FileForm : HttpForm<DownloadedFile>
{
    public override bool IsWrite => false;

    public override bool IsDone(HttpAnswer answer) => answer is { Status: 200, MediaType: HttpAnswer.Csv };

    public override DownloadedFile Unknown(string correlationId, string reason) => throw new NotSupportedException("A read has no unknown outcome.");

    protected override DownloadedFile Done(HttpAnswer answer) => answer is { BodyFault: null, Copied: { } size }
        ? new(size)
        : throw HttpFaults.Unreadable(answer);
}
