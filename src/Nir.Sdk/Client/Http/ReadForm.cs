using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Http;

/// <summary>A read of one registration.</summary>
/// <param name="id">Its id.</param>
internal sealed class ReadForm(Guid id) : HttpForm<StoredRegistrering?>
{
    public override bool IsWrite => false;

    public override bool IsDone(HttpAnswer answer) => answer is { Status: 200, MediaType: HttpAnswer.Json };

    public override StoredRegistrering? Unknown(string correlationId, string reason) => throw new NotSupportedException("A read has no unknown outcome.");

    protected override StoredRegistrering? Done(HttpAnswer answer) =>
        ResponseReading.TryRead(answer.Body, out var read) && read.Registrering.Id == id && answer.Version is { } version
            ? new StoredRegistrering(read.Registrering, version, read.UnknownKoder)
            : throw HttpFaults.Unreadable(answer);

    protected override StoredRegistrering? Absent(HttpAnswer answer) => null;
}
