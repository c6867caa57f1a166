using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Http;

/// <summary>A deletion.</summary>
/// <param name="id">The id of what is deleted.</param>
internal sealed class DeletionForm(Guid id) : HttpForm<DeletionResult>
{
    public override bool IsWrite => true;

    public override bool IsDone(HttpAnswer answer) => answer.Status is 204;

    public override DeletionResult Unknown(string correlationId, string reason) => new DeletionOutcomeUnknown(id, correlationId, reason);

    protected override DeletionResult Done(HttpAnswer answer) => new Deleted(id, answer.CorrelationId);

    protected override DeletionResult Absent(HttpAnswer answer) => new AlreadyDeleted(id, answer.CorrelationId);

    protected override DeletionResult Changed(HttpAnswer answer) => new DeletionConflict(id, answer.CorrelationId, HttpFaults.Problem(answer)?.Version);

    protected override DeletionResult Refused(HttpAnswer answer) => HttpFaults.Problem(answer) is { Avvik: { Count: > 0 } avvik }
        ? new DeletionRefused(id, answer.CorrelationId, avvik)
        : throw HttpFaults.Unreadable(answer);
}
